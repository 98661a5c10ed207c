namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>Gains and standard deviations, by the papers that state them.</summary>
public sealed class ScaleTests
{
    private const double ReLU = 1.4142135623730951;

    [Theory]
    [InlineData("ReLU", ReLU)]
    [InlineData("BatchNorm2d, ReLU", ReLU)]
    [InlineData("MaxPool2d(2), ReLU", ReLU)]
    [InlineData("BatchNorm2d, Dropout(0.1), AvgPool2d(2), Flatten, LayerNorm, Tanh", 5.0 / 3)]
    [InlineData("LeakyReLU(NegativeSlope = 1)", 1)]
    [InlineData("Conv2d(3, 1), ReLU", 1)] // the activation belongs to the second
    [InlineData("Softmax(1)", 1)]
    [InlineData("Flatten", 1)]
    [InlineData("Dropout(0.5)", 1)]
    public void Gain_is_that_of_the_activation_that_follows(string following, double gain)
    {
        ParameterNode weight = Weight("Input(4, 8, 8), HeNormal", $"Conv2d(6, 3), {following}");
        Assert.Equal(gain, weight.Gain!.Value, 1e-12);
        Assert.Equal(gain / Math.Sqrt(36), weight.Draw.Std(weight.Site.Shape)!.Value, 1e-12);
    }

    /// <summary>He et al. 2015, section 2.2: 3×3 filters, by fan-out; the paper prints three digits.</summary>
    [Theory]
    [InlineData(64, 0.059)]
    [InlineData(128, 0.042)]
    [InlineData(256, 0.029)]
    [InlineData(512, 0.021)]
    public void He_by_fan_out_is_as_the_paper_prints(int filters, double std) =>
        Assert.Equal(std, Std("Input(64, 16, 16), HeNormal(Mode = FanOut)", $"Conv2d({filters}, 3), ReLU"), 5e-4);

    /// <summary>Fans of this weight: in 20·9 = 180, out 30·9 = 270.</summary>
    [Theory]
    [InlineData("HeNormal", 2.0 / 180)]
    [InlineData("HeUniform", 2.0 / 180)]
    [InlineData("HeNormal(Mode = FanOut)", 2.0 / 270)]
    [InlineData("HeNormal(Mode = FanAverage)", 2.0 / 225)]
    [InlineData("HeNormal(Gain = 3)", 9.0 / 180)]
    [InlineData("XavierNormal", 2.0 / 450)] // Glorot and Bengio 2010, eq. 12
    [InlineData("XavierUniform", 2.0 / 450)]
    [InlineData("XavierUniform(Gain = 2)", 8.0 / 450)]
    [InlineData("LeCunNormal", 1.0 / 180)] // LeCun et al. 1998, eq. 16
    [InlineData("LeCunUniform", 1.0 / 180)]
    [InlineData("VarianceScaling(2)", 2.0 / 180)]
    [InlineData("VarianceScaling(2, Distribution = Uniform, Mode = FanOut)", 2.0 / 270)]
    [InlineData("VarianceScaling(3, Distribution = Normal)", 3.0 / 180)]
    [InlineData("TorchDefault", 1.0 / 540)]
    [InlineData("Orthogonal", 2.0 / 180)] // rows 30, columns 180, gain √2
    [InlineData("ScaledOrthogonal", 2.0 / 180)]
    [InlineData("DeltaOrthogonal", 2.0 / 270)] // the centre is 30×20, one tap of nine
    [InlineData("RandomNormal(0.05)", 0.0025)]
    [InlineData("RandomUniform(-0.3, 0.3)", 0.03)]
    [InlineData("TruncatedNormal(1)", 0.87962566103423978 * 0.87962566103423978)]
    public void Variance_before_ReLU(string initializer, double variance) =>
        Assert.Equal(variance, Math.Pow(Std($"Input(20, 9, 9), {initializer}", "Conv2d(30, 3), ReLU"), 2), 1e-12);

    [Fact]
    public void Effective_fans_make_up_for_the_padding() =>
        Assert.Equal(Math.Sqrt(2 / (180 * 0.840277777777777)),
            Std("Input(20, 8, 8), HeNormal(Fans = Effective)", "Conv2d(30, 3, Padding = 1), ReLU"), 1e-12);

    [Theory]
    [InlineData("XavierUniform", 0.11547005383792516)] // √(6/450)
    [InlineData("TorchDefault", 0.07453559924999299)] // 1/√180
    public void Uniform_ones_have_a_bound(string initializer, double bound) => Assert.Equal(bound,
        Declare.Graph($"Input(20, 9, 9), {initializer}", "Conv2d(30, 3)").ToSpec().Layers[0].Parameters[0].Bound!.Value, 1e-12);

    [Fact]
    public void Bias_of_TorchDefault_has_the_bound_of_its_weight()
    {
        ParameterSpec bias = Declare.Graph("Input(100)", "Linear(4)").ToSpec().Layers[0].Parameters[1];
        Assert.Equal(0.1, bias.Bound!.Value, 1e-15);
        Assert.Null(bias.FanIn);
    }

    private static ParameterNode Weight(params string[] lines) => Declare.Graph(lines).Layers[0].Parameters[0];

    private static double Std(params string[] lines) => Weight(lines) is var weight ? weight.Draw.Std(weight.Site.Shape)!.Value : 0;
}
