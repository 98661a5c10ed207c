namespace TypedNets.Analysis.Tests.Graph;

/// <summary>Models are equal by value: on this rests that the compiler does nothing again when nothing changed.</summary>
public sealed class EqualityTests
{
    private static readonly string[] s_network = ["Input(1, 28, 28), HeNormal", "Conv2d(8, [3, 3], Padding = 1), ReLU, PReLU, Flatten", "Linear(10, Name = Head), Constant(0.1, For = Bias)"];

    [Fact]
    public void The_same_text_gives_equal_models()
    {
        (NetworkDeclaration first, NetworkDeclaration second) = (Declare.Network(s_network), Declare.Network(s_network));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        (AnalysisResult one, AnalysisResult two) = (NetworkAnalysis.Analyze(first), NetworkAnalysis.Analyze(second));
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Equal(ForwardPlan.Of(one.Graph!), ForwardPlan.Of(two.Graph!));
    }

    [Theory]
    [InlineData("Input(1, 28, 27), HeNormal", 0)]
    [InlineData("Input(1, 28, 28), HeUniform", 0)]
    [InlineData("Conv2d(8, [3, 3], Padding = 2), ReLU, PReLU, Flatten", 1)]
    [InlineData("Linear(10, Name = Tail), Constant(0.1, For = Bias)", 2)]
    [InlineData("Linear(10, Name = Head), Constant(0.2, For = Bias)", 2)]
    public void Any_change_gives_another(string line, int index)
    {
        string[] changed = [.. s_network.Select((original, i) => i == index ? line : original)];
        Assert.NotEqual(Declare.Network(s_network), Declare.Network(changed));
        Assert.NotEqual(Declare.Graph(s_network), Declare.Graph(changed));
    }

    [Fact]
    public void Other_semantics_give_another()
    {
        NetworkDeclaration network = Declare.Network(s_network), keras = network with { Semantics = InitializerSemantics.Keras };
        Assert.NotEqual(network, keras);
        Assert.NotEqual(Declare.Graph(network), Declare.Graph(keras));
        Assert.Equal(Declare.Graph(keras), Declare.Graph(Declare.Network(s_network) with { Semantics = InitializerSemantics.Keras }));
    }

    [Fact]
    public void Problems_are_equal_too() => Assert.Equal(
        NetworkAnalysis.Analyze(Declare.Network("Input(8)", "Conv2d(8, 3)")), NetworkAnalysis.Analyze(Declare.Network("Input(8)", "Conv2d(8, 3)")));
}
