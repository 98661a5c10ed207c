using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

public sealed class SampleTests
{
    [Fact]
    public void MeanMedianAndDeviation()
    {
        var sample = new Sample(2, 4, 4, 4, 5, 5, 7, 9);
        Assert.Equal(5, sample.Mean);
        Assert.Equal(4.5, sample.Median);
        Assert.Equal(Math.Sqrt(32.0 / 7), sample.StandardDeviation!.Value, 1e-12);
    }

    [Fact]
    public void OneNumberHasNoSpread()
    {
        var sample = new Sample(3);
        Assert.Null(sample.StandardDeviation);
        Assert.Null(sample.EstimateMean().Interval);
        Assert.Null(sample.EstimateMedian().Interval);
        Assert.Equal("mean 3, no interval (one seed shows no spread, n = 1)", sample.EstimateMean().ToString());
    }

    public static TheoryData<int?[], double> Medians => new()
    {
        { [5], 5 },
        { [9, 1, 5], 5 },
        { [1, 2, 3, 10], 2.5 },
        { [null, 1, 5], 5 },
        { [null, 1, null], double.PositiveInfinity },
        { [null, 1], double.PositiveInfinity },
        { [null, null, null], double.PositiveInfinity },
        { [null, null], double.PositiveInfinity },
    };

    [Theory, MemberData(nameof(Medians))]
    public void RunsThatNeverArriveCountAsSlowest(int?[] values, double expected) => Assert.Equal(expected, Sample.Censored(values).Median);

    [Fact]
    public void WhatIsNoMeasurementIsRefused()
    {
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => new Sample()).Message);
        Assert.Contains("Number 2 of the sample is NaN", Assert.Throws<ArgumentException>(() => new Sample(1, double.NaN)).Message);
        Assert.Throws<ArgumentException>(() => new Sample(double.NegativeInfinity));
    }

    [Fact]
    public void RunsThatNeverArriveHaveNoMean()
    {
        var sample = Sample.Censored([3, null, null]);
        Assert.StartsWith("2 of the 3 numbers of the sample are infinite", Assert.Throws<InvalidOperationException>(() => sample.Mean).Message);
        Assert.Throws<InvalidOperationException>(() => sample.StandardDeviation);
        Assert.Throws<InvalidOperationException>(() => sample.EstimateMean());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void AConfidenceIsAProbability(double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sample(1, 2).EstimateMean(confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sample(1).EstimateMean(confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sample(1, 2).EstimateMedian(confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(1, 2).Estimate(confidence));
    }
}
