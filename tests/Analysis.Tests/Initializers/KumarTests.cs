namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>Kumar's rule, by the numbers that his paper has and by slopes written out.</summary>
public sealed class KumarTests
{
    /// <summary>Kumar 2017: tanh has Xavier's 1/√N, a sigmoid about 3.6/√N.</summary>
    [Theory]
    [InlineData("Tanh", 1, 1e-9)]
    [InlineData("Sigmoid", 3.6, 0.03)]
    public void The_published_scales_come_out(string activation, double scale, double tolerance) =>
        Assert.Equal(scale, Scale(activation), tolerance);

    [Theory]
    [InlineData("Tanh", 0, 1)]
    [InlineData("Sigmoid", 0.5, 0.25)]
    [InlineData("SiLU", 0, 0.5)]
    [InlineData("GELU", 0, 0.5)]
    [InlineData("ELU", 0, 1)]
    [InlineData("CELU", 0, 1)]
    [InlineData("Softsign", 0, 1)]
    [InlineData("Hardtanh", 0, 1)]
    [InlineData("Hardswish", 0, 0.5)]
    [InlineData("Softplus", 0.69314718055994529, 0.5)]
    [InlineData("LogSigmoid", -0.69314718055994529, 0.5)]
    [InlineData("LeakyReLU(NegativeSlope = 1)", 0, 1)]
    [InlineData("Flatten", 0, 1)] // none follows
    [InlineData("Softmax(1)", 0, 1)] // no function of one number
    public void Value_and_slope_at_zero_are_those_of_the_function(string activation, double value, double slope)
    {
        Tangent tangent = Site(activation).TangentAtZero;
        Assert.Equal(value, tangent.Value, 1e-12);
        Assert.Equal(slope, tangent.Slope, 1e-9);
        Assert.Equal(1 / (slope * Math.Sqrt(1 + (value * value))), Scale(activation), 1e-8);
    }

    [Theory]
    [InlineData("ReLU", "has a kink there")]
    [InlineData("LeakyReLU", "has a kink there")]
    [InlineData("LeakyReLU(NegativeSlope = -1)", "has a kink there")] // |x|, whose gain is 1
    [InlineData("SELU", "has a kink there")]
    [InlineData("ELU(Alpha = 2)", "has a kink there")]
    [InlineData("BatchNorm1d, ReLU", "has a kink there")]
    [InlineData("Hardshrink", "is flat there")]
    [InlineData("Tanhshrink", "is flat there")]
    public void What_has_no_slope_at_zero_is_refused(string activation, string why)
    {
        Problem problem = Assert.Single(NetworkAnalysis.Analyze(Declare.Network("Input(100), Kumar", $"Linear(50), {activation}")).Problems);
        Assert.Equal(RuleIds.InitializerNotApplicable, problem.Id);
        Assert.Contains($"the one after linear1.weight {why}; HeNormal is for such.", problem.Message);
    }

    /// <summary>The activation inside of a transformer's layer counts as one behind a layer.</summary>
    [Fact]
    public void Weights_inside_of_a_layer_see_its_own_activation()
    {
        ParameterNode[] parameters = [.. Declare.Graph("Input(5, 8), Kumar", "TransformerEncoderLayer(2, DimFeedforward = 16, Activation = Gelu)").Layers[0].Parameters];
        Assert.Equal(new Draw.Normal(0, 2 / Math.Sqrt(8)), parameters.Single(p => p.Name == "linear1.weight").Draw);
        Assert.Equal(new Draw.Normal(0, 1 / Math.Sqrt(16)), parameters.Single(p => p.Name == "linear2.weight").Draw);
    }

    private static double Scale(string activation) =>
        ((Draw.Normal)Declare.Graph("Input(100), Kumar", $"Linear(50), {activation}").Layers[0].Parameters[0].Draw).Deviation * 10;

    private static ParameterSite Site(string activation) => Declare.Graph("Input(100), Kumar", $"Linear(50), {activation}").Layers[0].Parameters[0].Site;
}
