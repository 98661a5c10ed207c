namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>Which initializer a parameter gets: the nearest, with rules of its own for biases and normalisations.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("HeNormal", "XavierNormal", "LeCunNormal", "LeCunNormal")]
    [InlineData("HeNormal", "XavierNormal", "", "XavierNormal")]
    [InlineData("HeNormal", "", "", "HeNormal")]
    [InlineData("HeNormal", "", "Orthogonal", "Orthogonal")]
    [InlineData("", "", "", "TorchDefault")]
    public void Nearest_wins(string assembly, string network, string step, string expected)
    {
        NetworkDeclaration declaration = Declare.Network($"Input(8), {network}", $"Linear(4), {step}", "Linear(2)").InAssembly(assembly);
        Assert.Equal(expected, Starts(declaration)["linear1.weight"]);
    }

    [Fact]
    public void An_initializer_on_a_step_is_for_that_step_only()
    {
        Dictionary<string, string> starts = Starts(Declare.Network("Input(8), HeNormal", "Linear(4), Orthogonal", "Linear(2)"));
        Assert.Equal("Orthogonal", starts["linear1.weight"]);
        Assert.Equal("HeNormal", starts["linear2.weight"]);
    }

    [Theory]
    [InlineData("", "", "TorchDefault")]
    [InlineData("HeNormal", "", "Zeros")]
    [InlineData("TorchDefault", "", "TorchDefault")]
    [InlineData("TorchDefault", "HeNormal", "Zeros")] // the nearest rule for the weight decides, and it does not cover biases
    [InlineData("HeNormal", "TorchDefault", "TorchDefault")]
    [InlineData("Constant(0.1, For = Bias)", "", "Constant")]
    [InlineData("HeNormal, Constant(0.1, For = Bias)", "TorchDefault", "TorchDefault")] // nearer, and covers
    [InlineData("HeNormal, Constant(0.1, For = Bias)", "Orthogonal", "Constant")]
    [InlineData("HeNormal, Constant(0.1, For = Bias)", "Ones(For = Bias)", "Ones")]
    public void Biases(string network, string step, string expected) =>
        Assert.Equal(expected, Starts(Declare.Network($"Input(8), {network}", $"Linear(4), {step}"))["linear1.bias"]);

    [Fact]
    public void The_start_of_normalisations_is_one_and_zero_whatever_the_network_says()
    {
        Dictionary<string, string> starts = Starts(Declare.Network("Input(8), HeNormal, Constant(3, For = Bias)", "Linear(4)", "BatchNorm1d", "LayerNorm"));
        Assert.Equal("Ones Zeros Ones Zeros",
            $"{starts["batch_norm1.weight"]} {starts["batch_norm1.bias"]} {starts["layer_norm1.weight"]} {starts["layer_norm1.bias"]}");
    }

    [Fact]
    public void On_a_normalisation_alone_an_initializer_is_for_its_scale_and_shift()
    {
        Dictionary<string, string> starts = Starts(Declare.Network("Input(8)", "Linear(4)", "BatchNorm1d, Zeros, Constant(0.5, For = Bias)"));
        Assert.Equal("Zeros Constant", $"{starts["batch_norm1.weight"]} {starts["batch_norm1.bias"]}");
    }

    [Fact]
    public void Beside_a_weight_the_weight_is_meant()
    {
        Dictionary<string, string> starts = Starts(Declare.Network("Input(8)", "Stem: Linear(4), BatchNorm1d, HeNormal, Ones(For = Bias)"));
        Assert.Equal("HeNormal Ones Ones Zeros",
            $"{starts["stem.0.weight"]} {starts["stem.0.bias"]} {starts["stem.1.weight"]} {starts["stem.1.bias"]}");
    }

    [Fact]
    public void A_slope_starts_where_its_layer_says()
    {
        ParameterNode slope = Declare.Graph("Input(8), HeNormal", "Linear(4), PReLU(Init = 0.1)").Layers[1].Parameters[0];
        Assert.Equal(new Draw.Constant(0.1), slope.Draw);
    }

    [Theory]
    [InlineData("HeNormal, Orthogonal", "", "TN2004")]
    [InlineData("HeNormal, HeNormal(For = Bias)", "", "")]
    [InlineData("", "Zeros, Ones", "TN2004")]
    [InlineData("", "Zeros(For = Bias), Ones(For = Bias)", "TN2004")]
    public void Two_for_the_same_in_one_place(string network, string step, string expected) =>
        Assert.Equal(expected, string.Join(" ", Problems($"Input(8), {network}", $"Linear(4), {step}")));

    [Theory]
    [InlineData("ReLU, HeNormal", "TN2005")]
    [InlineData("Linear(4, Bias = false), Ones(For = Bias)", "TN2005")]
    [InlineData("BatchNorm1d(Affine = false), Ones", "TN2005")]
    [InlineData("Linear(4), Ones(For = Bias)", "")]
    public void One_that_finds_nothing_to_start(string step, string expected) =>
        Assert.Equal(expected, string.Join(" ", Problems("Input(8)", step)));

    private static IEnumerable<string> Problems(params string[] lines) =>
        NetworkAnalysis.Analyze(Declare.Network(lines)).Problems.Select(problem => problem.Id);

    private static Dictionary<string, string> Starts(NetworkDeclaration network) => Declare.Graph(network).Layers
        .SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Site.Path, parameter => parameter.Initializer);
}
