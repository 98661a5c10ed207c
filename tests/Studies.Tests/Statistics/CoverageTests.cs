using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

/// <summary>How often intervals hold the truth, in experiments with numbers of a known distribution.</summary>
public sealed class CoverageTests
{
    private const int Experiments = 400;

    /// <summary>Three standard errors of a share of 0.95 in 400 experiments are 0.033.</summary>
    [Theory]
    [InlineData(3, 0.95)]
    [InlineData(6, 0.95)]
    [InlineData(10, 0.95)]
    [InlineData(20, 0.95)]
    [InlineData(10, 0.995)]
    public void MeansOfNormalNumbers(int count, double confidence) =>
        Assert.InRange(Coverage(Normal, 0, count, sample => sample.EstimateMean(confidence)), confidence - 0.033, 1);

    /// <summary>No interval can know a tail that the sample lacks; it must not be much worse than Student's (0.90 with 10 numbers).</summary>
    [Theory]
    [InlineData(6, 0.88)]
    [InlineData(10, 0.90)]
    [InlineData(20, 0.92)]
    public void MeansOfSkewedNumbers(int count, double atLeast) =>
        Assert.InRange(Coverage(Exponential, 1, count, sample => sample.EstimateMean()), atLeast, 1);

    [Theory]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(15)]
    public void Medians(int count) =>
        Assert.InRange(Coverage(Exponential, Math.Log(2), count, sample => sample.EstimateMedian()), 0.93, 1);

    /// <summary>Steps to a target that three in ten runs never reach.</summary>
    [Fact]
    public void MediansOfCensoredNumbers() => Assert.InRange(Coverage(
        random => Exponential(random) is var value && value > -Math.Log(0.3) ? double.PositiveInfinity : value, Math.Log(2), 10,
        sample => sample.EstimateMedian()), 0.93, 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RatiosOfMedians(bool paired) => Assert.InRange(Coverage(Exponential, 2, 20, sample =>
    {
        Sample first = new(sample.Values.Take(10).Select(value => 2 * (1 + value))), second = new(sample.Values.Skip(10).Select(value => 1 + value));
        return (paired ? Comparison.Paired(first, second) : Comparison.Unpaired(first, second)).MedianRatio();
    }), 0.93, 1);

    [Fact]
    public void UnpairedMeans() => Assert.InRange(Coverage(Normal, 0, 16, sample => Comparison.Unpaired(
        new Sample(sample.Values.Take(6)), new Sample(sample.Values.Skip(6).Select(value => 3 * value))).MeanDifference()), 0.925, 1);

    /// <summary>A claim whose bound is the truth itself is confirmed with every 40th experiment or less.</summary>
    [Fact]
    public void ClaimsAreConfirmedWronglyAsSeldomAsStated()
    {
        var random = new Random(3);
        int confirmed = Enumerable.Range(0, Experiments).Count(_ => Claim.MoreThan(0)
            .Judge("x", Draw(Normal, random, 8).EstimateMean()).Verdict == Verdict.Confirmed);
        Assert.InRange((double)confirmed / Experiments, 0, 0.045);
    }

    private static double Coverage(Func<Random, double> distribution, double truth, int count, Func<Sample, IntervalEstimate> estimate)
    {
        var random = new Random(count);
        return Enumerable.Range(0, Experiments).Average(_ =>
            estimate(Draw(distribution, random, count)).Interval!.Value.Contains(truth) ? 1.0 : 0.0);
    }

    private static Sample Draw(Func<Random, double> distribution, Random random, int count) =>
        new(Enumerable.Range(0, count).Select(_ => distribution(random)));

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static double Normal(Random random) => Math.Sqrt(2 * Exponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
}
