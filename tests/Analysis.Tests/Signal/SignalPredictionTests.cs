using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Signal;

/// <summary>Predicted moments against published and separately computed numbers.</summary>
public sealed class SignalPredictionTests
{
    /// <summary>Mean, second moment and E φ'² of an activation of N(0, 1), by numerical integration elsewhere.</summary>
    [Theory]
    [InlineData("ReLU", 0.398942, 0.5, 0.5)]
    [InlineData("LeakyReLU", 0.394953, 0.500050, 0.500050)]
    [InlineData("LeakyReLU(NegativeSlope = 0.2)", 0.319154, 0.52, 0.52)]
    [InlineData("ELU", 0.160521, 0.644945, 0.668102)]
    [InlineData("SELU", 0, 1, 1.071575)]
    [InlineData("GELU", 0.282095, 0.425221, 0.455851)]
    [InlineData("SiLU", 0.206621, 0.355776, 0.379482)]
    [InlineData("Mish", 0.240404, 0.452342, 0.479084)]
    [InlineData("Hardswish", 0.166217, 0.331567, 0.358532)]
    [InlineData("Softplus", 0.806059, 0.921246, 0.293379)]
    [InlineData("Sigmoid", 0.5, 0.293379, 0.044836)]
    [InlineData("Tanh", 0, 0.394294, 0.464403)]
    [InlineData("Softsign", 0, 0.183014, 0.227671)]
    [InlineData("Hardtanh", 0, 0.516059, 0.682689)]
    public void Activations(string activation, double mean, double secondMoment, double slope)
    {
        SignalPrediction signal = Predict("Input(256)", $"{activation}, Linear(256)");
        Assert.Equal(mean, signal.Forward[0]!.Mean, 2e-6);
        Assert.Equal(secondMoment, signal.Forward[0]!.SecondMoment, 2e-6);

        SignalPrediction after = Predict("Input(256), XavierNormal", $"Linear(256), {activation}");
        Assert.Equal(slope, after.Gradients[0]!.Value, 2e-6);
    }

    /// <summary>Zero padding of a 3×3 kernel keeps these shares of the variance (maps of 32, 16, 8, 4, 2).</summary>
    [Theory]
    [InlineData(32, 0.959)]
    [InlineData(16, 0.918)]
    [InlineData(8, 0.840)]
    [InlineData(4, 0.694)]
    [InlineData(2, 0.444)]
    public void Padding(int size, double kept) =>
        Assert.Equal(kept, Predict($"Input(16, {size}, {size}), LeCunNormal", "Conv2d(16, 3, Padding = 1)").Forward[0]!.SecondMoment, 5e-4);

    /// <summary>With gain √2 GELU falls to 3.0e-14 after 50 layers.</summary>
    [Fact]
    public void Gelu_collapses()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal(Gain = 1.4142135623730951)", string.Join(", ", Enumerable.Repeat("GELU, Linear(256)", 50)));
        Assert.InRange(signal.Forward[99]!.SecondMoment, 2.9e-14, 3.1e-14);
    }

    /// <summary>PyTorch's default weights, σ² = 1/3, with ReLU: 3.3e-8 of the input at layer 10.</summary>
    [Fact]
    public void PyTorchs_default_vanishes()
    {
        SignalPrediction signal = Predict("Input(256), TorchDefault", string.Join(", ", Enumerable.Repeat("Linear(256, Bias = false), ReLU", 11)));
        Assert.InRange(signal.Forward[18]!.SecondMoment, 3.2e-8, 3.4e-8);
    }

    /// <summary>Batch normalisation with ReLU has gradients of wide layers grow by 1.467 a layer on their way back, whatever the weights.</summary>
    [Theory]
    [InlineData("HeNormal")]
    [InlineData("RandomNormal(0.01)")]
    public void Batch_normalisation_has_gradients_explode(string initializer)
    {
        SignalPrediction signal = Predict($"Input(65536), {initializer}", string.Join(", ", Enumerable.Repeat("Linear(65536, Bias = false), BatchNorm1d, ReLU", 12)));
        Assert.Equal(1.466942, signal.Gradients[5]!.Value / signal.Gradients[8]!.Value, 1e-3);
        Assert.Equal(1, signal.Forward[31]!.SecondMoment, 2e-3); // short of 1 by the epsilon
    }

    [Fact]
    public void Residual_branches_add_up()
    {
        SignalPrediction signal = Predict("Input(256), HeNormal", "A: Linear(256), ReLU, Linear(256)", "B: Add(A, input)", "C: Linear(256)", "D: Add(C, B)");
        Assert.Equal(1, signal.Forward[2]!.SecondMoment, 1e-9);
        Assert.Equal(2, signal.Forward[3]!.SecondMoment, 1e-9);
        Assert.Equal(4, signal.Forward[5]!.SecondMoment, 1e-9);
    }

    /// <summary>A factor c makes c² of the second moment of signal and gradient; where it is zero, a residual branch adds nothing.</summary>
    [Fact]
    public void Factors_count_by_their_squares()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal", "A: Linear(256)", "B: Rescaling(-2), ReLU", "C: LearnedScale(0.5), Linear(256)");
        Assert.Equal([1, 4, 2, 0.5, 0.5], signal.Forward.Select(moments => Math.Round(moments!.SecondMoment, 3)));
        Assert.Equal(0.5, signal.Gradients[0]!.Value, 1e-3); // 1/2 for ReLU, 4 and 1/4

        SignalPrediction skipped = Predict("Input(256), SkipInit", "A: Linear(256), ReLU, Linear(256)", "F: LearnedScale", "S: Add(F, input), Linear(256)");
        Assert.Equal(1, skipped.Forward[4]!.SecondMoment, 1e-9);
        Assert.Equal(0, skipped.Gradients[2]!.Value);
    }

    /// <summary>x + relu(x) has 2.5 times the second moment of x, and not 1.5: both are functions of the same normal value.</summary>
    [Fact]
    public void Functions_of_one_value_add_as_one()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal", "A: Linear(256)", "B: ReLU", "C: Add(A, B), Linear(10)");
        Assert.Equal(2.5, signal.Forward[2]!.SecondMoment, 2e-3);
        Assert.Equal(2.5, signal.Forward[3]!.SecondMoment, 2e-3);
    }

    /// <summary>What is correlated by an unknown amount is not guessed.</summary>
    [Fact]
    public void What_is_correlated_is_unknown()
    {
        SignalPrediction signal = Predict("Input(256), HeNormal", "A: Linear(256)", "B: Dropout(0.5)", "C: Add(A, B), Linear(10)");
        Assert.Null(signal.Forward[2]);
        Assert.Null(signal.Forward[3]);
        Assert.Null(signal.Gradients[0]);
    }

    [Fact]
    public void Dropout_adds_variance()
    {
        SignalPrediction signal = Predict("Input(256)", "Dropout(0.3), Linear(10)");
        Assert.Equal(1 / 0.7, signal.Forward[0]!.SecondMoment, 1e-9);
    }

    /// <summary>Layers without a theory, and what they lead to, have no number; a normalisation begins anew.</summary>
    [Fact]
    public void Where_theory_does_not_reach_there_is_no_number()
    {
        SignalPrediction signal = Predict("Input(8, 16)", "LocalResponseNorm(2)", "LayerNorm, Linear(5)");
        Assert.Null(signal.Forward[0]);
        Assert.Equal(1, signal.Forward[1]!.SecondMoment, 1e-9);
        Assert.NotNull(signal.Forward[2]);
    }

    /// <summary>Over weights that read 32 numbers, a channel's variance is a χ² of 32 degrees of freedom; what it divides is larger by 32/30, and not where weights have gone on.</summary>
    [Fact]
    public void A_variance_that_rests_on_few_numbers_varies()
    {
        SignalPrediction signal = Predict("Input(32), LeCunNormal", "Linear(4096, Bias = false), Linear(4096, Bias = false), BatchNorm1d(Eps = 1e-12), Linear(64, Bias = false)");
        Assert.Equal(32 / 30.0, signal.Gradients[1]!.Value / signal.Gradients[2]!.Value, 6e-3);
        Assert.Equal(32 / 30.0, signal.Gradients[0]!.Value / signal.Gradients[2]!.Value, 6e-3);
    }

    /// <summary>A channel of a depthwise convolution sums nine numbers, of which weights go on: E 1/v is 9/7 of 1/E v, E w²/v as it is, and 36 positions feed 64.</summary>
    [Fact]
    public void A_variance_that_nine_weights_make_varies()
    {
        SignalPrediction signal = Predict("Input(512, 8, 8), LeCunNormal", "Conv2d(512, 1, Bias = false), Conv2d(512, 3, Groups = 512, Bias = false), BatchNorm2d(Eps = 1e-12), Conv2d(64, 1, Bias = false)");
        Assert.Equal(9 / 7.0, signal.Gradients[1]!.Value / signal.Gradients[2]!.Value, 1e-2);
        Assert.Equal(36 / 64.0, signal.Gradients[0]!.Value / signal.Gradients[2]!.Value, 1e-2);
    }

    /// <summary>Behind weights that are zero there is nothing on which slopes could depend, and no gradient goes on.</summary>
    [Theory]
    [InlineData("ReLU")]
    [InlineData("SiLU")]
    [InlineData("Tanh")]
    public void Zeros_have_a_prediction(string activation)
    {
        SignalPrediction signal = Predict("Input(16, 8, 8), HeNormal", "Conv2d(16, 1)", $"Conv2d(16, 3, Padding = 1, Groups = 16), Constant(0), {activation}, Conv2d(4, 1)");
        Assert.Equal(0, signal.Forward[1]!.SecondMoment);
        Assert.Equal(0, signal.Gradients[0]);
    }

    /// <summary>A group's variance is that of its 32 channels.</summary>
    [Fact]
    public void A_group_of_few_channels_varies()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal", "Linear(256, Bias = false), GroupNorm(8, Eps = 1e-12), Linear(64, Bias = false)");
        Assert.Equal((1 + (2 / 32.0)) / (1 - (1 / 32.0)), signal.Gradients[0]!.Value / signal.Gradients[1]!.Value, 1e-9);
    }

    /// <summary>Of what is not normal, two samples that share nothing share the squared mean, as of what is.</summary>
    [Fact]
    public void What_is_skewed_shares_its_mean()
    {
        Moments first = Predict("Input(4096), HeNormal", "A: Linear(4096)", "B: ReLU", "C: Linear(4096)", "D: Add(C, B)", "E: From(D), GELU").Forward[4]!;
        Assert.InRange(first.Shared / (first.Mean * first.Mean), 1, 1.5);
    }

    /// <summary>What is five deviations out is not normal enough at these widths to be told.</summary>
    [Fact]
    public void Rare_values_are_unknown()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal(Gain = 0.1)", "Linear(256), Softshrink, Linear(10)");
        Assert.NotNull(signal.Forward[0]);
        Assert.Null(signal.Forward[1]);
        Assert.Contains("rare large values", signal.Reasons[1], StringComparison.Ordinal);
    }

    /// <summary>Half of a signal is above zero however weak it is.</summary>
    [Theory]
    [InlineData("ReLU6")]
    [InlineData("ReLU")]
    public void Weak_signals_have_slopes_too(string activation)
    {
        SignalPrediction signal = Predict("Input(256), RandomNormal(1e-8)", $"Linear(256, Bias = false), {activation}, Linear(256, Bias = false)");
        Assert.Equal(0.5, signal.Gradients[0]!.Value / signal.Gradients[1]!.Value, 2e-3);
    }

    private static SignalPrediction Predict(params string[] lines)
    {
        NetworkGraph graph = Declare.Graph(lines);
        Assert.All(graph.Layers, layer => Assert.NotNull(LayerCatalogue.Get(layer.Kind)));
        return SignalPrediction.Of(graph);
    }
}
