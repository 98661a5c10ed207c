using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

public sealed class SampleTests
{
    /// <summary>Published tables of the t distribution.</summary>
    [Theory]
    [InlineData(0.95, 1, 12.7062)]
    [InlineData(0.95, 2, 4.3027)]
    [InlineData(0.95, 3, 3.1824)]
    [InlineData(0.95, 9, 2.2622)]
    [InlineData(0.95, 30, 2.0423)]
    [InlineData(0.99, 4, 4.6041)]
    [InlineData(0.90, 5, 2.0150)]
    [InlineData(0.95, 100000, 1.95999)]
    public void QuantilesAreThoseOfTheTables(double probability, int degrees, double expected) =>
        Assert.Equal(expected, StudentT.TwoSidedQuantile(probability, degrees), 5e-5);

    [Theory]
    [InlineData(1, 1, 0.5)]
    [InlineData(0, 7, 0)]
    public void ProbabilitiesThatAreKnownExactly(double t, int degrees, double expected) =>
        Assert.Equal(expected, StudentT.TwoSidedProbability(t, degrees), 1e-12);

    [Fact]
    public void MeanDeviationAndInterval()
    {
        var sample = new Sample([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(5, sample.Mean);
        Assert.Equal(Math.Sqrt(32.0 / 7), sample.StandardDeviation!.Value, 1e-12);
        Assert.Equal(2.364624 * Math.Sqrt(32.0 / 7) / Math.Sqrt(8), sample.HalfWidth()!.Value, 1e-5);
    }

    [Fact]
    public void OneNumberHasNoSpread()
    {
        var sample = new Sample([3]);
        Assert.Null(sample.StandardDeviation);
        Assert.Null(sample.HalfWidth());
    }

    public static TheoryData<int?[], double?> Medians => new()
    {
        { [5], 5.0 },
        { [9, 1, 5], 5.0 },
        { [1, 2, 3, 10], 2.5 },
        { [null, 1, 5], 5.0 },
        { [null, 1, null], null },
        { [null, 1], null },
        { [null, null, null], null },
    };

    [Theory, MemberData(nameof(Medians))]
    public void RunsThatNeverArriveCountAsSlowest(int?[] values, double? expected) => Assert.Equal(expected, Sample.CensoredMedian(values));
}
