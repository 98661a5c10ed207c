using System.Xml.Linq;
using TypedNets.Studies.Reporting;

namespace TypedNets.Studies.Tests.Reporting;

/// <summary>The sentences must never say more than the numbers do.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ClearDifferencesAreStated()
    {
        string text = Read(
            Trials("HeNormal", (0.90, 10), (0.80, 12), (0.85, 14)),
            Trials("XavierUniform", (0.70, 20), (0.61, 24), (0.64, 28)));
        Assert.Contains("Every run rose above chance with HeNormal and XavierUniform.", text);
        Assert.Contains("HeNormal reaches a training loss of 0.5 in the fewest steps: 12 in the median. Each run was slower with XavierUniform (×2.00).", text);
        Assert.Contains("HeNormal has the highest mean test accuracy, 85.0\u00a0%. Paired over seeds, it is better than XavierUniform (by 20.0 points, 17.5 to 22.5).", text);
    }

    [Fact]
    public void OverlapIsCalledUndecided()
    {
        string text = Read(
            Trials("HeNormal", (0.90, 10), (0.80, 30), (0.85, 14)),
            Trials("XavierUniform", (0.70, 28), (0.95, 24), (0.65, 20)));
        Assert.Contains("Undecided, because runs overlap: XavierUniform (×1.71).", text);
        Assert.Contains("Not settled with 3 seeds: its lead over XavierUniform.", text);
        Assert.DoesNotContain("it is better than", text);
    }

    [Fact]
    public void OneSeedSettlesNothing()
    {
        string text = Read(Trials("HeNormal", (0.9, 10)), Trials("XavierUniform", (0.5, 30)));
        Assert.Contains("Not settled with 1 seed: its lead over XavierUniform.", text);
        Assert.Contains("Undecided, because runs overlap: XavierUniform (×3.00).", text);
        Assert.DoesNotContain("Each run was slower", text);
    }

    [Fact]
    public void FailuresAreCounted()
    {
        string text = Read(
            Trials("HeNormal", (0.90, null), (null, null), (0.34, null)),
            Trials("XavierUniform", (0.34, null), (0.35, null), (0.33, null)));
        Assert.Contains("HeNormal stayed at chance in 1 and diverged in 1 of 3 runs.", text);
        Assert.Contains("XavierUniform stayed at chance in 3 of 3 runs.", text);
        Assert.Contains("With no initializer did half of the runs or more reach a training loss of 0.5", text);
        Assert.DoesNotContain("Every run rose", text);
    }

    [Fact]
    public void AMinorityThatArrivesHasNoMedian()
    {
        string text = Read(
            Trials("HeNormal", (0.90, 10), (0.80, 12), (0.85, 14)),
            Trials("XavierUniform", (0.70, 8), (0.60, null), (0.65, null)));
        Assert.Contains("HeNormal reaches a training loss of 0.5 in the fewest steps: 12", text);
        Assert.Contains("Half of the runs or more never got there with XavierUniform.", text);
    }

    public void Dispose() => _folder.Dispose();

    private static (string Initializer, (double? Accuracy, int? Steps)[] Runs) Trials(string initializer, params (double?, int?)[] runs) =>
        (initializer, runs);

    private string Read(params (string Initializer, (double? Accuracy, int? Steps)[] Runs)[] groups)
    {
        var study = TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>()] };
        TrialResult[] trials = [.. groups.SelectMany(group => group.Runs.Select((run, i) =>
            Results.Of(nameof(TinyNet), group.Initializer, i + 1, run.Accuracy, run.Steps)))];
        string page = new StudyReport(new StudyRun(study, trials, "command")).Write(_folder.Path);
        return XDocument.Load(page).Root!.Value;
    }
}
