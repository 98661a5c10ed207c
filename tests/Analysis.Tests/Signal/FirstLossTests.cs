using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Signal;

public class FirstLossTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Of_logits_that_are_zero_is_the_logarithm_of_the_classes(long classes) =>
        Assert.Equal(Math.Log(classes), FirstLoss.CrossEntropy(classes, 0), 1e-6);

    /// <summary>Ten classes at q = 1: 2.73, where the rule of thumb log C + q/2 says 2.80 (measured with 10⁶ draws).</summary>
    [Theory]
    [InlineData(10, 1)]
    [InlineData(2, 0.25)]
    [InlineData(100, 2)]
    [InlineData(10, 9)]
    public void Is_what_draws_give(int classes, double secondMoment)
    {
        const int Draws = 20_000;
        var random = new Random(1);
        double sum = 0, squares = 0;
        for (int i = 0; i < Draws; i++)
        {
            double log = Math.Log(Enumerable.Range(0, classes).Sum(_ => Math.Exp(Math.Sqrt(secondMoment) * Normal(random))));
            (sum, squares) = (sum + log, squares + (log * log));
        }

        double mean = sum / Draws, error = Math.Sqrt(((squares / Draws) - (mean * mean)) / Draws);
        Assert.Equal(mean, FirstLoss.CrossEntropy(classes, secondMoment), 4 * error);
    }

    [Fact]
    public void Rules_of_thumb_hold_for_small_logits()
    {
        Assert.Equal(2.73, FirstLoss.CrossEntropy(10, 1), 0.01);
        Assert.Equal(Math.Log(10) + 0.05, FirstLoss.CrossEntropy(10, 0.1), 0.01);
    }

    [Fact]
    public void Wrong_numbers_are_refused()
    {
        Assert.Contains("at least one class", Assert.Throws<ArgumentOutOfRangeException>(() => FirstLoss.CrossEntropy(0, 1)).Message);
        Assert.Contains("not negative", Assert.Throws<ArgumentOutOfRangeException>(() => FirstLoss.CrossEntropy(10, double.NaN)).Message);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
