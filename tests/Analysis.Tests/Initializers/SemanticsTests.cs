using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>What initializers mean under the semantics of each framework.</summary>
public sealed class SemanticsTests
{
    private static readonly InitializerSemantics[] s_all = Enum.GetValues<InitializerSemantics>();

    private static IEnumerable<ConformanceRow> Rows => ConformanceTable.Names.Concat(ConformanceTable.Defaults);

    /// <summary>Topic, number of the pin, semantics.</summary>
    public static TheoryData<string, int, InitializerSemantics> Pins =>
        [.. from row in Rows from pin in Enumerable.Range(0, row.Pins.Length) from semantics in s_all select (row.Topic, pin, semantics)];

    /// <summary>Layer and its fans in and out under PyTorch, Keras, JAX, as their sources count them.</summary>
    public static TheoryData<string, double[]> Layers => new()
    {
        { "Input(100) | Linear(50)", [100, 50, 100, 50, 100, 50] },
        { "Input(20, 9) | Conv1d(30, 3)", [60, 90, 60, 90, 60, 90] },
        { "Input(20, 9, 9) | Conv2d(30, 3)", [180, 270, 180, 270, 180, 270] },
        { "Input(20, 9, 9) | Conv2d(30, 3, Groups = 5)", [36, 270, 36, 270, 36, 270] },
        { "Input(20, 9) | Conv1d(40, 3, Groups = 20)", [3, 120, 60, 6, 3, 120] }, // DepthwiseConv1D: 3×20×2
        { "Input(20, 9, 9) | Conv2d(40, 3, Groups = 20)", [9, 360, 180, 18, 9, 360] }, // DepthwiseConv2D: 3×3×20×2
        { "Input(20, 9, 9) | Conv2d(20, [3, 5], Groups = 20, Stride = 2, Padding = 1)", [15, 300, 300, 15, 15, 300] },
        { "Input(20, 9, 9, 9) | Conv3d(40, 3, Groups = 20)", [27, 1080, 27, 1080, 27, 1080] }, // Keras has no DepthwiseConv3D
        { "Input(1, 9, 9) | Conv2d(4, 3)", [9, 36, 9, 36, 9, 36] }, // one channel is not depthwise
        { "Input(20, 9) | ConvTranspose1d(30, 3)", [90, 60, 90, 60, 60, 90] },
        { "Input(20, 9, 9) | ConvTranspose2d(30, 3, Stride = 2)", [270, 180, 270, 180, 180, 270] },
        { "Input(20, 9, 9) | ConvTranspose2d(30, 3, Groups = 5)", [54, 180, 54, 180, 36, 270] },
        { "Input(20, 9, 9) | ConvTranspose2d(20, 3, Groups = 20)", [9, 180, 9, 180, 9, 180] },
        { "Input(20, 9, 9, 9) | ConvTranspose3d(30, 3)", [810, 540, 810, 540, 540, 810] },
    };

    /// <summary>Rules of which the variance follows from the fans: fan-in, fan-out or half their sum, and whether the framework's normal is cut.</summary>
    public static TheoryData<string, Func<double, double, double>, bool?> ScaledRules => new()
    {
        { "HeNormal(Gain = 1)", (fanIn, _) => 1 / fanIn, true },
        { "HeNormal(Gain = 1, Mode = FanOut)", (_, fanOut) => 1 / fanOut, true },
        { "HeUniform(Gain = 2)", (fanIn, _) => 4 / fanIn, null },
        { "XavierNormal", (fanIn, fanOut) => 2 / (fanIn + fanOut), true },
        { "XavierUniform", (fanIn, fanOut) => 2 / (fanIn + fanOut), null },
        { "LeCunNormal", (fanIn, _) => 1 / fanIn, true },
        { "LeCunUniform", (fanIn, _) => 1 / fanIn, null },
        { "VarianceScaling(2, Mode = FanOut, Distribution = Normal)", (_, fanOut) => 2 / fanOut, false },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public void The_table_holds(string topic, int number, InitializerSemantics semantics)
    {
        Pin pin = Rows.Single(row => row.Topic == topic).Pins[number];
        Alike(pin.Expected(semantics), pin.Resolve(semantics).Draw);
    }

    [Fact]
    public void Every_row_is_pinned_and_every_rule_has_a_row()
    {
        Assert.All(Rows, row => Assert.NotEmpty(row.Pins));
        string names = string.Join(" ", ConformanceTable.Names.Select(row => row.Topic));
        Assert.All(Analysis.Initializers.InitializerCatalogue.All.Where(kind => kind.Name != "Initializer"), kind => Assert.Contains($"`{kind.Name}`", names));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_scaled_rule_takes_the_fans_of_the_framework(string layer, double[] fans)
    {
        foreach (InitializerSemantics semantics in s_all)
        {
            double fanIn = fans[2 * (int)semantics], fanOut = fans[(2 * (int)semantics) + 1];
            foreach ((string rule, Func<double, double, double> variance, bool? isCut) in ScaledRules.Select(row => row.Data))
            {
                NetworkDeclaration network = Declare.Network(layer.Replace(" | ", $", {rule} | ").Split(" | ")) with { Semantics = semantics };
                double expected = variance(fanIn, fanOut);
                Alike(isCut is null ? ConformanceTable.Uniform(expected)
                    : isCut.Value && semantics != InitializerSemantics.PyTorch ? ConformanceTable.Cut(expected)
                    : ConformanceTable.Normal(expected), Declare.Graph(network).Layers[0].Parameters[0].Draw);
                ParameterSpec spec = Declare.Graph(network).ToSpec().Layers[0].Parameters[0];
                Assert.Equal((fanIn, fanOut), (spec.FanIn!.Value, spec.FanOut!.Value));
                Assert.Equal(Math.Sqrt(expected), spec.Std!.Value, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(InitializerSemantics.PyTorch)]
    [InlineData(InitializerSemantics.Keras)]
    [InlineData(InitializerSemantics.Jax)]
    public void Effective_fans_are_the_same_everywhere(InitializerSemantics semantics)
    {
        NetworkDeclaration network = Declare.Network("Input(20, 8, 8), LeCunUniform(Fans = Effective)", "ConvTranspose2d(30, 4, Stride = 2, Padding = 1)");
        Assert.Equal(Declare.Graph(network).Layers[0].Parameters[0].Draw, Declare.Graph(network with { Semantics = semantics }).Layers[0].Parameters[0].Draw);
    }

    [Fact]
    public void Keras_has_gates_in_one_matrix_and_the_others_have_one_each()
    {
        ParameterShape[] lstm =
        [
            new("weight_ih", ParameterRole.Weight, [24, 10]) { Blocks = 4 },
            new("weight_hh", ParameterRole.Recurrent, [24, 6]) { Blocks = 4 },
            new("bias_ih", ParameterRole.Bias, [24]) { Blocks = 4, ForgetGate = 1 },
        ];
        ParameterShape[] attention = [new("in_proj_weight", ParameterRole.Weight, [24, 8]) { Blocks = 3 }];
        Assert.Equal([4, 4, 4], Blocks(lstm, InitializerSemantics.PyTorch));
        Assert.Equal([1, 1, 4], Blocks(lstm, InitializerSemantics.Keras));
        Assert.Equal([4, 4, 4], Blocks(lstm, InitializerSemantics.Jax));
        Assert.All(s_all, semantics => Assert.Equal([3], Blocks(attention, semantics)));

        static IEnumerable<int> Blocks(ParameterShape[] layer, InitializerSemantics semantics) =>
            StatedLayer.Resolve("HeNormal", "", layer, semantics).Select(parameter => parameter.Site.Blocks);
    }

    [Fact]
    public void Std_of_an_orthogonal_kernel_follows_its_matrix()
    {
        // Depthwise 3×3, 20 channels of two outputs: 40×9 in PyTorch, 180×2 in Keras. Transposed 20 → 30: 20×270 in PyTorch, 180×30 in Flax.
        Assert.Equal([1 / Math.Sqrt(40), 1 / Math.Sqrt(180), 1 / Math.Sqrt(40)], Std("Conv2d(40, 3, Groups = 20)"), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal([1 / Math.Sqrt(270), 1 / Math.Sqrt(270), 1 / Math.Sqrt(180)], Std("ConvTranspose2d(30, 3)"), (x, y) => Math.Abs(x - y) < 1e-12);

        static IEnumerable<double> Std(string layer) => s_all.Select(semantics => Declare.Graph(
            Declare.Network("Input(20, 9, 9), Orthogonal(Gain = 1)", layer) with { Semantics = semantics }).ToSpec().Layers[0].Parameters[0].Std!.Value);
    }

    /// <summary>Ends at 5 and 10 are one deviation of 10 away in PyTorch; in the others they are 5 and 10 deviations away, where nothing is left.</summary>
    [Theory]
    [InlineData("TruncatedNormal(10, Low = 5, High = 10)", InitializerSemantics.PyTorch, null)]
    [InlineData("TruncatedNormal(10, Low = 5, High = 10)", InitializerSemantics.Keras, "at most two standard deviations outside [50, 100]")]
    [InlineData("TruncatedNormal(0.02, Mean = 5)", InitializerSemantics.Jax, null)]
    [InlineData("TruncatedNormal(0.02, Mean = 5)", InitializerSemantics.PyTorch, "at most two standard deviations outside [-2, 2]")]
    public void A_cut_that_leaves_nothing_is_refused_by_its_meaning(string initializer, InitializerSemantics semantics, string? message)
    {
        AnalysisResult result = NetworkAnalysis.Analyze(Declare.Network($"Input(8), {initializer}", "Linear(4)") with { Semantics = semantics });
        if (message is null)
        {
            Assert.Empty(result.Problems);
            return;
        }

        Problem problem = Assert.Single(result.Problems);
        Assert.Equal((RuleIds.InitializerArgument, "Mean"), (problem.Id, problem.Where.Argument));
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void Views_state_the_semantics()
    {
        NetworkDeclaration network = Declare.Network("Input(8), HeNormal", "Linear(4)");
        NetworkSpec torch = Declare.Graph(network).ToSpec(), keras = Declare.Graph(network with { Semantics = InitializerSemantics.Keras }).ToSpec();
        Assert.Contains("\"semantics\": \"pytorch\"", torch.ToJson());
        Assert.Contains("\"semantics\": \"keras\"", keras.ToJson());
        Assert.DoesNotContain("Keras", torch.ToString());
        Assert.EndsWith("Initializers as in Keras", keras.ToString());
    }

    private static void Alike(Draw expected, Draw actual)
    {
        Assert.Equal(expected.GetType(), actual.GetType());
        if (Numbers(expected) is not { } numbers)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.All(numbers.Zip(Numbers(actual)!), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * Math.Max(1, Math.Abs(pair.First))));
    }

    private static double[]? Numbers(Draw draw) => draw switch
    {
        Draw.Normal d => [d.Mean, d.Deviation],
        Draw.Uniform d => [d.Low, d.High],
        Draw.TruncatedNormal d => [d.Mean, d.Deviation, d.Low, d.High],
        Draw.Orthogonal d => [d.Gain, d.Outputs ?? -1],
        Draw.DeltaOrthogonal d => [d.Gain, d.Groups],
        _ => null,
    };
}
