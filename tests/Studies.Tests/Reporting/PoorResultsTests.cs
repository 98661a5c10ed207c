using TypedNets.Studies.Reporting;

namespace TypedNets.Studies.Tests.Reporting;

/// <summary>Results of which there is little to say still make a page that can be read.</summary>
public sealed class PoorResultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void NoResultsAtAll() => Assert.Contains("Nothing was run.", Write().Text);

    [Fact]
    public void AllRunsDiverged()
    {
        ReportPage page = Write(Results.Of(nameof(TinyNet), "HeNormal", 1, null), Results.Of(nameof(TinyNet), "HeNormal", 2, null));
        Assert.Contains("HeNormal diverged in 2 of 2 runs.", page.Text);
        Assert.Contains("2 of 2 (16 to 100\u00a0%)", page.Text);
    }

    [Fact]
    public void OneSeedOfOneInitializer()
    {
        ReportPage page = Write(Results.Of(nameof(TinyNet), "HeNormal", 1, 0.9, 12));
        Assert.Equal("90.0\u00a0%", page.Tables("TinyNet")[0].Single()[3]);
        Assert.DoesNotContain("by network", page.Text);
        Assert.DoesNotContain("Differences between", page.Text);
    }

    [Fact]
    public void AResultWithoutCurvesLayersOrTargets()
    {
        TrialResult bare = Results.Of(nameof(TinyNet), "HeNormal", 1, 0.9) with { Losses = [], Evaluations = [], Layers = [], Targets = [], MeanLoss = null, Chance = null };
        Assert.Contains("HeNormal", Write(bare).Text);
    }

    [Fact]
    public void NumbersThatAreNotFinite()
    {
        TrialResult odd = Results.Of(nameof(TinyNet), "HeNormal", 1, 0.9) with { FinalLoss = null, LargestJump = null, TrainAccuracy = null, Layers = [new LayerMeasurement("first", "Linear", new LayerSignal(null, null, 0, null), null, null, null, null)] };
        Write(odd, Results.Of(nameof(TinyNet), "XavierUniform", 1, 0.9));
    }

    public void Dispose() => _folder.Dispose();

    private ReportPage Write(params TrialResult[] trials)
    {
        Study study = TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>()] };
        var page = new ReportPage(new StudyReport(new StudyRun(study, trials, "command")).Write(_folder.Path));
        foreach (string text in new[] { page.Source, page.Markdown })
        {
            Assert.DoesNotContain("NaN", text);
            Assert.DoesNotContain("Infinity", text);
        }
        return page;
    }
}
