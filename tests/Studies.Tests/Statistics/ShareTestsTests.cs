using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

/// <summary>Values from scipy 1.10: binomtest(...).proportion_ci(method="exact"), fisher_exact, binomtest.</summary>
public sealed class ShareTestsTests
{
    [Theory]
    [InlineData(0, 10, 0, 0.30849710781876294)]
    [InlineData(10, 10, 0.6915028921812371, 1)]
    [InlineData(3, 10, 0.06673951117773447, 0.652452850060008)]
    [InlineData(5, 5, 0.47817624989501856, 1)]
    [InlineData(1, 3, 0.008403758659612647, 0.9057006759492866)]
    public void Intervals(int hits, int count, double low, double high)
    {
        var estimate = new Share(hits, count).Estimate();
        Assert.Equal(low, estimate.Interval!.Value.Low, 1e-8);
        Assert.Equal(high, estimate.Interval!.Value.High, 1e-8);
        Assert.Equal((double)hits / count, estimate.Value);
    }

    [Theory]
    [InlineData(8, 10, 1, 6, 0.034965034965034975)]
    [InlineData(0, 5, 5, 5, 0.007936507936507938)]
    [InlineData(3, 4, 1, 4, 0.48571428571428565)]
    [InlineData(0, 5, 0, 5, 1)]
    [InlineData(5, 5, 4, 4, 1)]
    public void FishersTest(int hits, int count, int otherHits, int otherCount, double p) =>
        Assert.Equal(p, ShareTests.Fisher(new Share(hits, count), new Share(otherHits, otherCount)).P, 1e-10);

    /// <summary>Ten seeds failed only in one group and two only in the other: binomtest(2, 12) = 0.03857.</summary>
    [Fact]
    public void McNemarsTest()
    {
        bool[] first = [.. Enumerable.Repeat(true, 15), .. Enumerable.Repeat(false, 5)];
        bool[] second = [.. Enumerable.Repeat(true, 5), .. Enumerable.Repeat(false, 10), true, true, false, false, false];
        Assert.Equal(0.03857421875, ShareTests.McNemar(first, second).P, 1e-12);
        Assert.Equal(1, ShareTests.McNemar([true, false], [true, false]).P);
        Assert.Contains("use Fisher's", Assert.Throws<ArgumentException>(() => ShareTests.McNemar([true], [])).Message);
    }

    [Fact]
    public void SharesThatCannotBeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(4, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of([]));
        Assert.Equal("2 of 3", Share.Of([true, false, true]).ToString());
    }
}
