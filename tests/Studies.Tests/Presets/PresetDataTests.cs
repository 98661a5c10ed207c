using InitStudy;

namespace TypedNets.Studies.Tests.Presets;

/// <summary>The data of the published experiments, where they lie on this machine.</summary>
public sealed class PresetDataTests
{
    /// <summary>Rendered images are left out: they take long, and are tested by themselves.</summary>
    [Fact]
    public void WhatIsLoadedIsWhatIsDeclared()
    {
        string root = RequireFolder();
        string? before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, root);
        try
        {
            StudyData[] all = [.. PresetCatalogue.All.SelectMany(preset => preset.Studies(quick: true)).SelectMany(study => study.Data)
                .Where(data => !data.Name.StartsWith("Shapeset", StringComparison.Ordinal)).DistinctBy(data => data.Description)];
            Assert.InRange(all.Length, 5, 20);
            foreach (StudyData data in all)
            {
                using StudySamples samples = data.Load(TestContext.Current.CancellationToken);
                Assert.Equal(data.SampleShape, samples.Train.SampleShape);
                Assert.Equal(data.SampleShape, samples.Test.SampleShape);
                Assert.Equal((data.Classes, data.Classes), (samples.Train.ClassCount, samples.Test.ClassCount));
                if (data.Classes > 0)
                    Assert.InRange(samples.Chance().Accuracy, 1.0 / data.Classes, 0.6);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    private const string Variable = "TYPEDNETS_DATA";

    private static string RequireFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        Assert.Skip("No folder shared/data beside the repository: there are no published data sets here.");
        return "";
    }
}
