namespace TypedNets.Analysis.Tests.Graph;

/// <summary>Sizes left open pass through what does not need them, and are an error where they are needed.</summary>
public sealed class UnknownSizeTests
{
    [Theory]
    [InlineData("Input(3, Any, Any)", "Conv2d(8, 3), ReLU, MaxPool2d(2)", "8×?×?")]
    [InlineData("Input(3, Any, 32)", "Conv2d(8, 3, Stride = 2), BatchNorm2d, AvgPool2d(2)", "8×?×7")]
    [InlineData("Input(3, Any, Any)", "Conv2d(8, 3), GlobalAvgPool2d, Flatten, Linear(10)", "10")]
    [InlineData("Input(3, Any, 9)", "AdaptiveAvgPool2d([7, Dim.Same])", "3×7×9")]
    [InlineData("Input(Any, 16)", "Linear(8), LayerNorm, Softmax(2)", "?×8")]
    [InlineData("Input(Any, 16)", "Flatten", "?")]
    [InlineData("Input(Any, 16)", "GLU(Dim = 1)", "?×16")]
    [InlineData("Input(3, Any, Any)", "Conv2d(8, 3, Padding = 5, PaddingMode = Reflect)", "8×?×?")]
    public void Pass_through(string input, string layers, string expected)
    {
        NetworkGraph graph = Declare.Graph(input, layers);
        Assert.Equal(expected, graph.ShapeOf(graph.Outputs[0]).ToString());
    }

    [Theory]
    [InlineData("Input(3, Any, Any)", "Conv2d(8, 3), Flatten, Linear(10)", "the number of input features must be known, but its input is ?;")]
    [InlineData("Input(Any, 32, 32)", "Conv2d(8, 3)", "the number of input channels must be known, but its input is ?×32×32;")]
    [InlineData("Input(Any, 32, 32)", "BatchNorm2d", "the number of channels must be known")]
    [InlineData("Input(3, Any, Any)", "AdaptiveAvgPool2d([7, Dim.Same])", "with Dim.Same, the size must be known, but its input is 3×?×?;")]
    [InlineData("Input(8, Any)", "LayerNorm", "the size normalised over must be known")]
    [InlineData("Input(Any, 8)", "PReLU(NumParameters = 8)", "the number of channels must be known")]
    public void Are_an_error_where_they_are_needed(string input, string layers, string message)
    {
        Problem problem = Assert.Single(NetworkAnalysis.Analyze(Declare.Network(input, layers)).Problems);
        Assert.Equal(RuleIds.UnknownSize, problem.Id);
        Assert.Contains(message, problem.Message);
        Assert.Contains("Dim.Any", problem.Message);
    }

    [Fact]
    public void Leave_cost_open_and_parameters_known()
    {
        NetworkSpec spec = Declare.Graph("Input(3, Any, Any)", "Conv2d(8, 3), GlobalAvgPool2d, Flatten, Linear(10)").ToSpec();
        Assert.Null(spec.Macs);
        Assert.Equal((3 * 8 * 9) + 8 + (8 * 10) + 10, spec.ParameterCount);
        Assert.Equal(80, spec.Layers[^1].Macs);
    }
}
