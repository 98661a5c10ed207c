using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Mean, spread, tails and ends of every rule on a large weight, against what its paper states.</summary>
public class DistributionTests
{
    private const long Out = 1000;
    private const long In = 500;
    private const double NormalKurtosis = 3;
    private const double UniformKurtosis = 1.8;

    // Moments of N(0, 1) cut to ±2.
    private const double CutDeviation = 0.8796256610342398;
    private const double CutKurtosis = 2.3655;

    /// <summary>Initializer, its standard deviation, kurtosis, and the end that no value passes.</summary>
    public static TheoryData<string, double, double, double> Rules => new()
    {
        { "he-normal", Math.Sqrt(2.0 / In), NormalKurtosis, double.PositiveInfinity },
        { "he-normal(fan-out)", Math.Sqrt(2.0 / Out), NormalKurtosis, double.PositiveInfinity },
        { "he-normal(fan-average, gain: 1)", Math.Sqrt(2.0 / (In + Out)), NormalKurtosis, double.PositiveInfinity },
        { "he-uniform", Math.Sqrt(2.0 / In), UniformKurtosis, Math.Sqrt(6.0 / In) },
        { "xavier-normal", Math.Sqrt(2.0 / (In + Out)), NormalKurtosis, double.PositiveInfinity },
        { "xavier-normal(2)", 2 * Math.Sqrt(2.0 / (In + Out)), NormalKurtosis, double.PositiveInfinity },
        { "xavier-uniform", Math.Sqrt(2.0 / (In + Out)), UniformKurtosis, Math.Sqrt(6.0 / (In + Out)) },
        { "lecun-normal", Math.Sqrt(1.0 / In), NormalKurtosis, double.PositiveInfinity },
        { "lecun-uniform", Math.Sqrt(1.0 / In), UniformKurtosis, Math.Sqrt(3.0 / In) },
        { "random-normal(0.01)", 0.01, NormalKurtosis, double.PositiveInfinity },
        { "random-uniform(-0.05, 0.05)", 0.05 / Math.Sqrt(3), UniformKurtosis, 0.05 },
        { "truncated-normal(0.02, low: -0.04, high: 0.04)", 0.02 * CutDeviation, CutKurtosis, 0.04 },
        { "truncated-normal(0.02)", 0.02, NormalKurtosis, 0.02 * 6 },
        { "variance-scaling", Math.Sqrt(1.0 / In), CutKurtosis, 2 * Math.Sqrt(1.0 / In) / CutDeviation },
        { "variance-scaling(2, fan-out, normal)", Math.Sqrt(2.0 / Out), NormalKurtosis, double.PositiveInfinity },
        { "variance-scaling(1, fan-average, uniform)", Math.Sqrt(2.0 / (In + Out)), UniformKurtosis, Math.Sqrt(6.0 / (In + Out)) },
        { "torch-default", Math.Sqrt(1.0 / (3 * In)), UniformKurtosis, Math.Sqrt(1.0 / In) },
        { "orthogonal", Math.Sqrt(2.0 / Out), NormalKurtosis, double.PositiveInfinity },
        { "orthogonal(1)", Math.Sqrt(1.0 / Out), NormalKurtosis, double.PositiveInfinity },
        { "scaled-orthogonal", Math.Sqrt(2.0 / In), NormalKurtosis, double.PositiveInfinity },
        { "sparse(0.9, std: 0.1)", 0.1 * Math.Sqrt(0.1), NormalKurtosis / 0.1, double.PositiveInfinity },
    };

    public static TheoryData<Draw> Draws =>
    [
        new Draw.Normal(0.5, 0.02),
        new Draw.Uniform(-0.1, 0.3),
        new Draw.TruncatedNormal(0, 1, -2, 2),
        new Draw.TruncatedNormal(0.3, 1, -0.5, 2),
        new Draw.TruncatedNormal(-1, 0.5, -0.5, 0.5),
        new Draw.TruncatedNormal(0, 1, double.NegativeInfinity, 0),
        new Draw.Orthogonal(1.5),
        new Draw.Sparse(0.25, 0.1),
        new Draw.Constant(0.7),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_its_moments_and_ends(string rule, double deviation, double kurtosis, double end)
    {
        double[] values = Sample.Values(Initializers.Parse(rule), Sample.Weight(Out, In));

        double mean = values.Average(), variance = values.Average(x => (x - mean) * (x - mean));
        double fourth = values.Average(x => Math.Pow(x - mean, 4)) / (variance * variance);

        // Five standard errors of each moment of 500,000 values.
        double n = Out * In;
        Assert.Equal(0, mean, 5 * deviation / Math.Sqrt(n));
        Assert.Equal(deviation, Math.Sqrt(variance), 5 * deviation * Math.Sqrt((kurtosis - 1) / (4 * n)));
        Assert.Equal(kurtosis, fourth, 0.03 * kurtosis);
        Assert.All([values.Max(), -values.Min()], extreme => Assert.InRange(extreme, 1.5 * deviation, end * (1 + 1e-6)));
        if (double.IsFinite(end) && kurtosis < 2.5)
            Assert.All([values.Max(), -values.Min()], extreme => Assert.InRange(extreme, 0.999 * end, end * (1 + 1e-6)));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_stated_deviation_is_that_of_the_values(Draw draw)
    {
        double[] values = Sample.Values(draw, 3, Out, In);
        double mean = values.Average(), deviation = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
        double stated = draw.Std([Out, In])!.Value;
        Assert.Equal(stated, deviation, 0.006 * stated);
        if (draw is Draw.TruncatedNormal(_, _, double low, double high))
            Assert.All(values, x => Assert.InRange(x, (float)low, (float)high));
    }

    [Fact]
    public void A_far_cut_never_gives_its_ends()
    {
        // 100 million draws hold a few for which the inverse error function is infinite.
        using var generator = new Generator(5);
        using Tensor tensor = empty(10_000_000, ScalarType.Float32);
        for (int part = 0; part < 10; part++)
        {
            Drawing.Fill(tensor, new Draw.TruncatedNormal(0, 0.02, -2, 2), generator);
            using Tensor sizes = tensor.abs();
            using Tensor largest = sizes.max();
            Assert.InRange(largest.item<float>(), 4.5 * 0.02, 6 * 0.02);
        }
    }

    [Fact]
    public void Effective_fans_are_used_when_asked_for()
    {
        ParameterSite site = Sample.Weight(Out, In) with { EffectiveFans = new Fans(50, 100) };
        Assert.Equal(Math.Sqrt(10), Ratio(Initializers.LeCunNormal(fans: FanConvention.Effective), Initializers.LeCunNormal()), 1e-5);
        Assert.Equal(Math.Sqrt(10), Ratio(Initializers.XavierUniform(fans: FanConvention.Effective), Initializers.XavierUniform()), 1e-5);
        return;

        double Ratio(Initializer effective, Initializer plain) => Sample.Values(effective, site)[0] / Sample.Values(plain, site)[0];
    }

    [Fact]
    public void Doubles_are_drawn_as_doubles()
    {
        double[] values = Sample.Values(Initializers.HeNormal(), Sample.Weight(Out, In), dtype: ScalarType.Float64);
        Assert.Contains(values, x => x != (float)x);
        Assert.Equal(Math.Sqrt(2.0 / In), Math.Sqrt(values.Average(x => x * x)), 0.005 * Math.Sqrt(2.0 / In));
    }
}
