using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Second moments and gains of the activations.</summary>
public sealed class GainTests
{
    /// <summary>Each function again, from PyTorch's documentation, not from the catalogue.</summary>
    private static readonly Dictionary<string, (string Arguments, Func<double, double> Function)> s_functions = new()
    {
        ["CELU"] = ("Alpha = 2", x => x > 0 ? x : 2 * Expm1(x / 2)),
        ["ELU"] = ("Alpha = 0.5", x => x > 0 ? x : 0.5 * Expm1(x)),
        ["GELU"] = ("Approximate = Tanh", x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * Math.Pow(x, 3)))))),
        ["Hardshrink"] = ("Lambd = 0.75", x => x is > 0.75 or < -0.75 ? x : 0),
        ["Hardsigmoid"] = ("", x => Math.Clamp((x + 3) / 6, 0, 1)),
        ["Hardswish"] = ("", x => x * Math.Clamp(x + 3, 0, 6) / 6),
        ["Hardtanh"] = ("MinVal = -0.5, MaxVal = 2", x => Math.Clamp(x, -0.5, 2)),
        ["LeakyReLU"] = ("NegativeSlope = 0.2", x => Math.Max(0, x) + (0.2 * Math.Min(0, x))),
        ["LogSigmoid"] = ("", x => -Log1Exp(-x)),
        ["Mish"] = ("", x => x * Math.Tanh(Log1Exp(x))),
        ["PReLU"] = ("Init = 0.5", x => Math.Max(0, x) + (0.5 * Math.Min(0, x))),
        ["RReLU"] = ("Lower = 0.25, Upper = 0.75", x => Math.Max(0, x) + (0.5 * Math.Min(0, x))),
        ["ReLU"] = ("", x => Math.Max(0, x)),
        ["ReLU6"] = ("", x => Math.Clamp(x, 0, 6)),
        ["SELU"] = ("", x => 1.0507009873554805 * (Math.Max(0, x) + (1.6732632423543772 * Expm1(Math.Min(0, x))))),
        ["SiLU"] = ("", x => x / (1 + Math.Exp(-x))),
        ["Sigmoid"] = ("", x => 1 / (1 + Math.Exp(-x))),
        ["Softplus"] = ("Beta = 2", x => Log1Exp(2 * x) / 2),
        ["Softshrink"] = ("Lambd = 0.25", x => x > 0.25 ? x - 0.25 : x < -0.25 ? x + 0.25 : 0),
        ["Softsign"] = ("", x => x / (1 + Math.Abs(x))),
        ["Tanh"] = ("", Math.Tanh),
        ["Tanhshrink"] = ("", x => x - Math.Tanh(x)),
        ["Threshold"] = ("0.5, -2", x => x > 0.5 ? x : -2),
    };

    public static TheoryData<string> Elementwise => [.. LayerCatalogue.All.OfType<ElementwiseActivation>().Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Function_and_second_moment_are_those_of_the_definition(string kind)
    {
        (string written, Func<double, double> function) = s_functions[kind];
        Arguments arguments = Declare.Arguments(kind, written);
        for (double x = -6; x <= 6; x += 0.03125)
            Assert.Equal(function(x), Get(kind).Evaluate(x, arguments), 1e-12);
        Assert.Equal(MidpointMoment(function), SecondMoment(kind, arguments), 2e-7);
    }

    /// <summary>m2 and 1/√m2 at q = 1, computed to six digits elsewhere.</summary>
    [Theory]
    [InlineData("ReLU", "", 0.5, 1.414214)]
    [InlineData("LeakyReLU", "", 0.500050, 1.414143)]
    [InlineData("LeakyReLU", "NegativeSlope = 0.2", 0.52, 1.386750)]
    [InlineData("ELU", "", 0.644945, 1.245198)]
    [InlineData("CELU", "", 0.644945, 1.245198)]
    [InlineData("SELU", "", 1, 1)]
    [InlineData("GELU", "", 0.425221, 1.533530)]
    [InlineData("SiLU", "", 0.355776, 1.676532)]
    [InlineData("Mish", "", 0.452342, 1.486848)]
    [InlineData("Hardswish", "", 0.331567, 1.736657)]
    [InlineData("Softplus", "", 0.921246, 1.041867)]
    [InlineData("Sigmoid", "", 0.293379, 1.846229)]
    [InlineData("Tanh", "", 0.394294, 1.592537)]
    [InlineData("Softsign", "", 0.183014, 2.337533)]
    [InlineData("Hardtanh", "", 0.516059, 1.392036)]
    public void Second_moments_are_the_published_ones(string kind, string written, double moment, double gain)
    {
        Arguments arguments = Declare.Arguments(kind, written);
        Assert.Equal(moment, SecondMoment(kind, arguments), 6e-7);
        Assert.Equal(gain, 1 / Math.Sqrt(SecondMoment(kind, arguments)), 6e-7);
        if (kind is not ("SELU" or "Sigmoid" or "Tanh")) // where PyTorch has a number of its own
            Assert.Equal(gain, Get(kind).Gain(arguments), 6e-7);
    }

    /// <summary>torch.nn.init.calculate_gain.</summary>
    [Theory]
    [InlineData("ReLU", "", 1.4142135623730951)]
    [InlineData("LeakyReLU", "", 1.4141428569978354)]
    [InlineData("LeakyReLU", "NegativeSlope = 2.23606797749979", 0.5773502691896257)]
    [InlineData("PReLU", "", 1.3719886811400708)]
    [InlineData("Tanh", "", 1.6666666666666667)]
    [InlineData("Sigmoid", "", 1)]
    [InlineData("SELU", "", 0.75)]
    [InlineData("Softmax", "1", 1)]
    [InlineData("LogSoftmax", "1", 1)]
    [InlineData("GLU", "", 1)]
    public void Gains_are_PyTorchs_where_it_has_one(string kind, string arguments, double gain) =>
        Assert.Equal(gain, ((Activation)LayerCatalogue.Get(kind)).Gain(Declare.Arguments(kind, arguments)), 1e-12);

    /// <summary>What has no second moment, or almost none, must not make weights infinite or zero.</summary>
    [Theory]
    [InlineData("Hardshrink", "Lambd = 20")]
    [InlineData("Softshrink", "Lambd = 50")]
    [InlineData("CELU", "Alpha = -0.001")]
    public void Gain_is_1_where_there_is_no_second_moment(string kind, string arguments) =>
        Assert.Equal(1, Get(kind).Gain(Declare.Arguments(kind, arguments)));

    private static ElementwiseActivation Get(string kind) => (ElementwiseActivation)LayerCatalogue.Get(kind);

    private static double SecondMoment(string kind, Arguments arguments) =>
        GaussianIntegral.Of(z => Math.Pow(Get(kind).Evaluate(z, arguments), 2), Get(kind).Kinks(arguments));

    /// <summary>The midpoint rule on a grid whose cells end at every kink and jump used here: error about h²/24.</summary>
    private static double MidpointMoment(Func<double, double> function)
    {
        const double Step = 1.0 / 4096;
        double sum = 0;
        for (double x = -10 + (Step / 2); x < 10; x += Step)
            sum += function(x) * function(x) * Math.Exp(-x * x / 2);
        return sum * Step / Math.Sqrt(2 * Math.PI);
    }

    private static double Expm1(double x) => Math.Exp(x) - 1;

    private static double Log1Exp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
