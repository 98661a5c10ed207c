namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>Where recurrent layers and tables start: with rules of their own beside an initializer for the network's weights.</summary>
public sealed class SequenceScopeTests
{
    [Theory]
    [InlineData("", "", "TorchDefault TorchDefault TorchDefault TorchDefault")]
    [InlineData("TorchDefault", "", "TorchDefault TorchDefault TorchDefault TorchDefault")]
    [InlineData("HeNormal", "", "HeNormal Orthogonal ForgetGate Zeros")]
    [InlineData("HeNormal", "XavierNormal", "XavierNormal XavierNormal ForgetGate Zeros")]
    [InlineData("HeNormal", "TorchDefault", "TorchDefault TorchDefault TorchDefault TorchDefault")]
    [InlineData("", "XavierNormal(For = Recurrent)", "TorchDefault XavierNormal TorchDefault TorchDefault")]
    [InlineData("HeNormal, Identity(For = Recurrent)", "LeCunNormal", "LeCunNormal Identity ForgetGate Zeros")]
    [InlineData("HeNormal, Zeros(For = Bias)", "", "HeNormal Orthogonal Zeros Zeros")]
    [InlineData("HeNormal", "ForgetGate(2, For = Bias)", "HeNormal Orthogonal ForgetGate ForgetGate")]
    public void An_LSTM(string network, string step, string expected)
    {
        NetworkGraph graph = Declare.Graph($"Input(7, 5), {network}", $"LSTM(6), {step}");
        Assert.Equal(expected, string.Join(' ', graph.Layers[0].Parameters.Select(p => p.Initializer)));
    }

    [Fact]
    public void Only_the_forget_gate_of_the_biases_that_are_added_first_starts_at_one()
    {
        NetworkGraph graph = Declare.Graph("Input(7, 5), HeNormal", "LSTM(6)", "GRU(4)");
        Assert.Equal(new Draw.Gates([0, 1, 0, 0]), graph.Layers[0].Parameters[2].Draw);
        Assert.Equal(new Draw.Constant(0), graph.Layers[0].Parameters[3].Draw);
        Assert.All(graph.Layers[1].Parameters.Skip(2), bias => Assert.Equal(new Draw.Constant(0), bias.Draw));
    }

    /// <summary>The state's own matrix is orthogonal with gain 1, the gates follow no activation, and tanh has PyTorch's gain of 5/3.</summary>
    [Theory]
    [InlineData("LSTM(6)", 1)]
    [InlineData("GRU(6)", 1)]
    [InlineData("RNN(6)", 5.0 / 3)]
    [InlineData("RNN(6, Nonlinearity = ReLU)", 1.4142135623730951)]
    public void Gains(string layer, double expected)
    {
        NetworkGraph graph = Declare.Graph("Input(7, 5), HeNormal", layer, "ReLU");
        Assert.Equal(expected, graph.Layers[0].Parameters[0].Gain!.Value, 12);
        Assert.Equal(new Draw.Orthogonal(1), graph.Layers[0].Parameters[1].Draw);
    }

    [Theory]
    [InlineData("HeNormal", "", "TorchDefault")]
    [InlineData("", "", "TorchDefault")]
    [InlineData("HeNormal", "RandomNormal(0.02)", "RandomNormal")]
    public void A_table_follows_only_an_initializer_of_its_own(string network, string step, string expected)
    {
        ParameterNode table = Declare.Graph($"Input(7, DType = Int64), {network}", $"Embedding(10, 4), {step}").Layers[0].Parameters[0];
        Assert.Equal(expected, table.Initializer);
        Assert.Equal(new Draw.Normal(0, step.Length > 0 ? 0.02 : 1), table.Draw);
    }

    [Fact]
    public void An_initializer_for_recurrent_matrices_needs_one()
    {
        AnalysisResult result = NetworkAnalysis.Analyze(Declare.Network("Input(5)", "Linear(4), Orthogonal(For = Recurrent)"));
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal("TN2005", problem.Id);
        Assert.Contains("recurrent matrix", problem.Message);
    }
}
