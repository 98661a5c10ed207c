using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

public sealed class PairedComparisonTests
{
    [Fact]
    public void ComparesSeedBySeed()
    {
        // Differences 0.10, 0.11, 0.12: mean 0.11, deviation 0.01, t(0.975; 2) = 4.3027.
        var comparison = PairedComparison.Of(Group("A", 0.80, 0.61, 0.92), Group("B", 0.70, 0.50, 0.80), comparisons: 1)!;
        Assert.Equal(0.11, comparison.Mean, 1e-12);
        Assert.Equal(4.3027 * 0.01 / Math.Sqrt(3), comparison.HalfWidth!.Value, 1e-5);
        Assert.True(comparison.IsDecided);
    }

    [Fact]
    public void MoreComparisonsNeedMoreEvidence()
    {
        var (a, b) = (Group("A", 0.80, 0.61, 0.92), Group("B", 0.70, 0.55, 0.85));
        Assert.True(PairedComparison.Of(a, b, 1)!.IsDecided);
        Assert.False(PairedComparison.Of(a, b, 10)!.IsDecided);
    }

    [Fact]
    public void SeedsWithWhichOneDivergedAreLeftOut()
    {
        Assert.Equal(2, PairedComparison.Of(Group("A", 0.8, null, 0.9), Group("B", 0.7, 0.5, 0.8), 1)!.Pairs);
        Assert.Null(PairedComparison.Of(Group("A", null, 0.5), Group("B", 0.7, null), 1));
    }

    [Fact]
    public void OnePairDecidesNothing()
    {
        var comparison = PairedComparison.Of(Group("A", 0.9), Group("B", 0.1), 1)!;
        Assert.Null(comparison.HalfWidth);
        Assert.False(comparison.IsDecided);
    }

    private static GroupSummary Group(string initializer, params double?[] accuracies) =>
        new(Results.Configuration("Net", initializer, 0), [.. accuracies.Select((accuracy, i) => Results.Of("Net", initializer, i + 1, accuracy))]);
}
