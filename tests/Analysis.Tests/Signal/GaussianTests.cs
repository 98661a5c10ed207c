using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Signal;

public sealed class GaussianTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 3)]
    [InlineData(6, 15)]
    [InlineData(8, 105)]
    public void Moments(int power, double expected) => Assert.Equal(expected, GaussianIntegral.Of(z => Math.Pow(z, power)), 1e-10);

    [Fact]
    public void Smooth_functions_with_known_integrals()
    {
        Assert.Equal(Math.Exp(0.5), GaussianIntegral.Of(Math.Exp), 1e-10);
        Assert.Equal(Math.Exp(-0.5), GaussianIntegral.Of(Math.Cos), 1e-10);
        Assert.Equal(1 / Math.Sqrt(3), GaussianIntegral.Of(z => Math.Exp(-z * z)), 1e-10);
        Assert.Equal(0.5, GaussianIntegral.Of(z => 1 / (1 + Math.Exp(-z))), 1e-10);
    }

    [Fact]
    public void Functions_with_kinks_and_jumps()
    {
        Assert.Equal(Math.Sqrt(2 / Math.PI), GaussianIntegral.Of(Math.Abs, 0), 1e-10);
        Assert.Equal(0.15865525393145707, GaussianIntegral.Of(z => z > 1 ? 1 : 0, 1), 1e-10);
        double inside = 0.6826894921370859 - (2 * Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI));
        Assert.Equal(inside, GaussianIntegral.Of(z => Math.Abs(z) < 1 ? z * z : 0, -1, 1), 1e-10);
    }

    /// <summary>Φ to the last digit of a double.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1, 0.15865525393145707)]
    [InlineData(2, 0.9772498680518208)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(-3.9, 4.8096344017602614e-05)]
    [InlineData(6, 0.9999999990134123)]
    public void Cumulative_in_the_middle(double x, double expected) => Assert.Equal(expected, Normal.Cumulative(x), 1e-15);

    [Theory]
    [InlineData(-4, 3.167124183311986e-05)]
    [InlineData(-4.5, 3.3976731247300535e-06)]
    [InlineData(-5, 2.866515718791933e-07)]
    [InlineData(-8, 6.22096057427174e-16)]
    [InlineData(-10, 7.61985302416047e-24)]
    [InlineData(-20, 2.7536241186061556e-89)]
    [InlineData(-37, 5.725571222524577e-300)]
    public void Cumulative_in_the_tail_keeps_its_digits(double x, double expected) => Assert.Equal(1, Normal.Cumulative(x) / expected, 1e-12);
}
