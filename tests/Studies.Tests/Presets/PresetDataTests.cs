using InitStudy;
using TypedNets.Tests.Data;

namespace TypedNets.Studies.Tests.Presets;

/// <summary>The data of the published experiments, where they lie on this machine.</summary>
public sealed class PresetDataTests
{
    private const string Variable = "TYPEDNETS_DATA";

    /// <summary>Rendered images are left out: they take long, and are tested by themselves.</summary>
    [Fact]
    public void WhatIsLoadedIsWhatIsDeclared()
    {
        string root = PublishedData.RootOrSkip("cifar10", "digits", "fashion-mnist", "mnist", "tiny-shakespeare");
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
}
