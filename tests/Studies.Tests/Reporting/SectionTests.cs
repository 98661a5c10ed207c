using TypedNets.Studies.Reporting;
using TypedNets.Training;

namespace TypedNets.Studies.Tests.Reporting;

/// <summary>The parts of the page that depend on what a study varies.</summary>
public sealed class SectionTests : IDisposable
{
    private static readonly OptimizerRule[] s_rates = [new Sgd(0.01), new Sgd(0.1)];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void EachOptimizerHasItsOwnTablesAndCharts()
    {
        ReportPage page = Write(OneNetwork with { Optimizers = s_rates },
        [
            .. Runs("HeNormal", s_rates[0], 0.6, 0.62, 0.64), .. Runs("XavierUniform", s_rates[0], 0.5, 0.52, 0.54),
            .. Runs("HeNormal", s_rates[1], 0.9, 0.92, 0.94), .. Runs("XavierUniform", s_rates[1], null, null, null),
        ]);
        Assert.StartsWith("62.0\u00a0%", page.Tables("learning rate 0.01")[0][0][3]);
        Assert.StartsWith("92.0\u00a0%", page.Tables("learning rate 0.1")[0][0][3]);
        Assert.Equal("3 of 3 (29 to 100\u00a0%)", page.Tables("learning rate 0.1")[1][1][2]);
        Assert.Contains("TinyNet, learning rate 0.01: training loss", page.Charts);
        Assert.Contains("TinyNet, learning rate 0.1: training loss", page.Charts);
    }

    [Fact]
    public void SeveralLearningRatesAreComparedInOneChart()
    {
        ReportPage page = Write(OneNetwork with { Optimizers = s_rates },
            [.. Runs("HeNormal", s_rates[0], 0.6), .. Runs("HeNormal", s_rates[1], 0.9), .. Runs("XavierUniform", s_rates[0], 0.5), .. Runs("XavierUniform", s_rates[1], (double?)null)]);
        Assert.Contains("TinyNet: sensitivity to the learning rate", page.Charts);
        Assert.Contains("TinyNet: Test accuracy in % by learning rate", page.Charts);
        Assert.Contains("diverged", page.Section("TinyNet").Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.DoesNotContain(page.Charts, title => title.Contains("by network"));
    }

    [Fact]
    public void OptimizersOfOtherKindsAreNamedInFull()
    {
        OptimizerRule[] optimizers = [new Sgd(0.01), new Adam(0.001)];
        ReportPage page = Write(OneNetwork with { Optimizers = optimizers }, [.. Runs("HeNormal", optimizers[0], 0.6), .. Runs("HeNormal", optimizers[1], 0.7)]);
        Assert.Single(page.Tables("Sgd, learning rate 0.01")[0]);
        Assert.Single(page.Tables("Adam, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 1E-08")[0]);
        Assert.DoesNotContain(page.Charts, title => title.Contains("sensitivity"));
    }

    [Fact]
    public void DataSetsAreNotMixed()
    {
        StudyData more = TinyStudy.Data with { Name = "more blobs", Description = "others" };
        TrialResult[] others = [.. Runs("HeNormal", null, 0.9).Select(trial => trial with { Configuration = trial.Configuration with { Data = "others" } })];
        ReportPage page = Write(OneNetwork with { Data = [TinyStudy.Data, more] }, [.. Runs("HeNormal", null, 0.6), .. others]);
        Assert.Equal("60.0\u00a0%", page.Tables("TinyNet on blobs")[0].Single()[3]);
        Assert.Equal("90.0\u00a0%", page.Tables("TinyNet on more blobs")[0].Single()[3]);
    }

    [Fact]
    public void SeveralNetworksAreShownInAHeatMap()
    {
        ReportPage page = Write(TinyStudy.Study, [.. Runs("HeNormal", null, 0.6, 0.7), Results.Of(nameof(TinyBatchNormNet), "HeNormal", 1, 0.8, 20)]);
        Assert.Contains("Test accuracy in % by network", page.Charts);
        Assert.Contains("Median steps to loss 0.5 by network", page.Charts);
        Assert.Contains("65.0", page.Source);
        Assert.Contains("TinyBatchNormNet (2 layers)", page.Source);
    }

    [Fact]
    public void PairsHaveTheSizeOfTheirDifference()
    {
        ReportPage page = Write(OneNetwork, [.. Runs("HeNormal", null, 0.90, 0.80, 0.85), .. Runs("XavierUniform", null, 0.70, 0.61, 0.64)]);
        string[] pair = page.Tables("TinyNet")[2].Single();
        Assert.Equal("HeNormal – XavierUniform", pair[0]);
        Assert.Equal("20.0", pair[1]);
        Assert.Equal("17.5 to 22.5", pair[2]);
        Assert.Equal("yes", pair[4]);
    }

    [Fact]
    public void WhereNumbersArePredictedTheLossIsJudged()
    {
        StudyData numbers = TinyStudy.Data with { Classes = 0 };
        TrialResult[] trials = [.. Runs("HeNormal", null, 0.90, 0.80, 0.85).Concat(Runs("XavierUniform", null, 0.70, 0.61, 0.64)).Select(trial => trial with { FinalAccuracy = null, TrainAccuracy = null, Chance = null })];
        ReportPage page = Write(OneNetwork with { Data = [numbers] }, trials);
        Assert.Contains("HeNormal has the lowest mean test loss, 0.15. Paired over seeds, it is better than XavierUniform (by 0.2, 0.175 to 0.225).", page.Text);
        Assert.DoesNotContain("NaN", page.Source);
        Assert.DoesNotContain("Chance is", page.Text);
    }

    [Fact]
    public void MeasurementsHaveATableOfTheirValues()
    {
        var study = new Study("spectra") { Measurements = [new Measurement("product of 200", "Gaussian", "drawn", (_, _) => new Dictionary<string, double>())], Seeds = [1, 2] };
        ReportPage page = Write(study,
        [
            Measured("Gaussian", 1, ("largest", 1.0), ("smallest", 1e-9)), Measured("Gaussian", 2, ("largest", 2.0), ("smallest", null)), Measured("Orthogonal", 1, ("largest", 1.0), ("smallest", 1.0)),
        ]);
        string[][] table = page.Tables("product of 200").Single();
        Assert.Equal(["Gaussian", "1.5\u00a0±\u00a00.707", "1.0·10⁻⁹1 of 2 not finite"], table[0]);
        Assert.Equal(["Orthogonal", "1", "1"], table[1]);
        Assert.DoesNotContain("Test accuracy", page.Text);
    }

    public void Dispose() => _folder.Dispose();

    private static Study OneNetwork => TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>()] };

    private static IEnumerable<TrialResult> Runs(string initializer, OptimizerRule? optimizer, params double?[] accuracies) => accuracies.Select((accuracy, i) =>
    {
        TrialResult result = Results.Of(nameof(TinyNet), initializer, i + 1, accuracy, accuracy is null ? null : 10 + i);
        return result with { Configuration = result.Configuration with { Optimizer = optimizer ?? TinyStudy.Optimizer } };
    });

    private static TrialResult Measured(string variant, int seed, params (string Name, double? Value)[] values) => new()
    {
        Configuration = new TrialConfiguration("product of 200", variant, seed) { Definition = "drawn" },
        Outcome = TrialOutcome.Measured,
        Values = values.ToDictionary(value => value.Name, value => value.Value),
    };

    private ReportPage Write(Study study, IReadOnlyList<TrialResult> trials) => new(new StudyReport(new StudyRun(study, trials, "command")).Write(_folder.Path));
}
