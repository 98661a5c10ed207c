using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

/// <summary>Intervals of means, medians, differences and ratios.</summary>
public sealed class IntervalTests
{
    private static readonly Sample s_skewed = new(1.1, 0.3, 2.9, 1.4, 0.2, 0.7, 5.2, 0.9, 1.8, 0.4);

    /// <summary>t(0.975; 4) = 2.776445, from published tables.</summary>
    [Fact]
    public void FewNumbersHaveStudentsInterval()
    {
        var estimate = new Sample(2, 4, 4, 5, 10).EstimateMean();
        Assert.Equal("Student's t", estimate.Method);
        double half = 2.776445 * Math.Sqrt(9) / Math.Sqrt(5);
        Assert.Equal(5 - half, estimate.Interval!.Value.Low, 1e-5);
        Assert.Equal(5 + half, estimate.Interval!.Value.High, 1e-5);
    }

    /// <summary>Differences 0.10, 0.11, 0.12: mean 0.11, deviation 0.01, t(0.975; 2) = 4.302653.</summary>
    [Fact]
    public void PairsHaveTheIntervalOfTheirDifferences()
    {
        var estimate = Comparison.Paired(new Sample(0.80, 0.61, 0.92), new Sample(0.70, 0.50, 0.80)).MeanDifference();
        Assert.Equal(0.11, estimate.Value, 1e-12);
        Assert.Equal(0.11 - (4.302653 * 0.01 / Math.Sqrt(3)), estimate.Interval!.Value.Low, 1e-7);
    }

    /// <summary>As scipy.stats.ttest_ind(equal_var=False) has it: 8.6236 degrees of freedom.</summary>
    [Fact]
    public void UnpairedSamplesHaveWelchsInterval()
    {
        var comparison = Comparison.Unpaired(new Sample(1.1, 2.3, 1.9, 3.0, 2.2), new Sample(2.9, 3.8, 3.1, 4.4, 2.5, 3.6));
        var interval = comparison.MeanDifference().Interval!.Value;
        Assert.Equal(-2.2312955906587515, interval.Low, 1e-9);
        Assert.Equal(-0.33537107600791516, interval.High, 1e-9);
        Assert.Equal(5, comparison.MeanDifference().Count);
        Assert.Null(Comparison.Unpaired(new Sample(1), new Sample(1, 2, 3)).MeanDifference().Interval);
    }

    /// <summary>Levels and ends from a million draws in numpy, with scipy's normal and t distributions.</summary>
    [Fact]
    public void SkewedNumbersHaveASkewedInterval()
    {
        var estimate = s_skewed.EstimateMean();
        Assert.Equal("BCa bootstrap", estimate.Method);
        Assert.Equal(0.75, estimate.Interval!.Value.Low, 0.02);
        Assert.Equal(3.22, estimate.Interval!.Value.High, 0.06);
        Assert.Equal(estimate, s_skewed.EstimateMean());
    }

    [Theory]
    [InlineData(0.95, 6)]
    [InlineData(0.90, 5)]
    [InlineData(0.99, 8)]
    [InlineData(0.5, 2)]
    public void BelowThisNotEvenTheRangeIsSureEnough(double confidence, int fewest)
    {
        Assert.NotNull(Numbers(fewest).EstimateMedian(confidence).Interval);
        var estimate = Numbers(fewest - 1).EstimateMedian(confidence);
        Assert.Null(estimate.Interval);
        Assert.Contains($"it takes {fewest} seeds", estimate.ToString());
    }

    [Fact]
    public void AlikeNumbersShowNoSpreadUnlessTheyAreMany()
    {
        Assert.Null(new Sample(0.1, 0.1, 0.1).EstimateMean().Interval);
        Assert.Equal(new Interval(0.1, 0.1, 0.95), new Sample(Enumerable.Repeat(0.1, 6)).EstimateMean().Interval);
    }

    [Fact]
    public void RunsThatNeverArriveWidenTheMediansInterval()
    {
        var interval = Sample.Censored([10, 12, 14, 16, 18, 20, null, null]).EstimateMedian().Interval!.Value;
        Assert.InRange(interval.Low, 10, 14);
        Assert.Equal(double.PositiveInfinity, interval.High);
    }

    [Fact]
    public void RatiosOfMedians()
    {
        var fast = new Sample(86, 88, 90, 85, 91, 89, 87, 92);
        var slow = new Sample(fast.Values.Select(steps => 1.5 * steps));
        var estimate = Comparison.Paired(slow, fast).MedianRatio();
        Assert.Equal(1.5, estimate.Value, 1e-12);
        // As pairs the ratio is the same in each draw; drawn apart it is not.
        Assert.Equal(1.5, estimate.Interval!.Value.Low, 1e-12);
        Assert.Equal(1.5, estimate.Interval!.Value.High, 1e-12);
        Assert.InRange(Comparison.Unpaired(slow, fast).MedianRatio().Interval!.Value.Low, 1.38, 1.49);
        Assert.Equal(1.5, Comparison.Paired(slow, fast).MeanRatio().Interval!.Value.High, 1e-12);
    }

    [Fact]
    public void NeverAgainstNeverMayBeAnything()
    {
        var never = new Sample(Enumerable.Repeat(double.PositiveInfinity, 6));
        var estimate = Comparison.Paired(never, never).MedianRatio();
        Assert.Equal(double.NaN, estimate.Value);
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity, 0.95), estimate.Interval);
        Assert.Equal(double.PositiveInfinity, Comparison.Paired(never, Numbers(6)).MedianRatio().Interval!.Value.Low);
        Assert.Equal(double.NegativeInfinity, Comparison.Paired(Numbers(6), never).MedianDifference().Interval!.Value.High);
    }

    [Fact]
    public void ComparisonsThatMakeNoSenseAreRefused()
    {
        Assert.Contains("cannot be paired", Assert.Throws<ArgumentException>(() => Comparison.Paired(Numbers(2), Numbers(3))).Message);
        Assert.Contains("no seed in common", Assert.Throws<ArgumentException>(() =>
            Comparison.BySeed(new Dictionary<int, double> { [1] = 1 }, new Dictionary<int, double> { [2] = 1 })).Message);
        Assert.Throws<InvalidOperationException>(() => Comparison.Unpaired(Numbers(2), Numbers(2)).Differences);
        Assert.Contains("positive", Assert.Throws<InvalidOperationException>(() => Comparison.Paired(new Sample(1), new Sample(0)).MedianRatio()).Message);
        Assert.Throws<InvalidOperationException>(() => Comparison.Paired(new Sample(-1), new Sample(1)).MeanRatio());
        Assert.Throws<InvalidOperationException>(() => Comparison.Paired(new Sample(1), new Sample(double.PositiveInfinity)).MeanRatio());
        Assert.Throws<InvalidOperationException>(() => Comparison.Paired(new Sample(1), new Sample(double.PositiveInfinity)).MeanDifference());
    }

    [Fact]
    public void SeedsArePairedByName()
    {
        var comparison = Comparison.BySeed(new Dictionary<int, double> { [3] = 30, [1] = 10, [7] = 70 },
            new Dictionary<int, double> { [1] = 1, [2] = 2, [3] = 3 });
        Assert.Equal([9, 27], comparison.Differences);
        Assert.True(comparison.IsPaired);
    }

    private static Sample Numbers(int count) => new(Enumerable.Range(1, count).Select(i => (double)i * i));
}
