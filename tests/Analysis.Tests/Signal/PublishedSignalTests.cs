using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Signal;

/// <summary>Numbers of papers and of separate integrations, which predictions must give.</summary>
public sealed class PublishedSignalTests
{
    /// <summary>Mean and second moment of the largest of n normal values: ∫ xᵏ n Φⁿ⁻¹ φ.</summary>
    [Theory]
    [InlineData("MaxPool1d(2)", 0.5642, 1)]
    [InlineData("MaxPool1d(3)", 0.8463, 1.2757)]
    [InlineData("MaxPool1d(4)", 1.0294, 1.5513)]
    [InlineData("MaxPool1d(9)", 1.4850, 2.5626)]
    public void Largest_of_several(string pool, double mean, double second)
    {
        Moments moments = Predict("Input(16, 36)", pool).Forward[0]!;
        Assert.Equal(mean, moments.Mean, 2e-4);
        Assert.Equal(second, moments.SecondMoment, 2e-4);
    }

    /// <summary>Four rectified values: 1.5438, 3.09 times one's.</summary>
    [Fact]
    public void Largest_of_rectified_values() => Assert.Equal(1.5438, Predict("Input(16, 8, 8)", "ReLU, MaxPool2d(2)").Forward[1]!.SecondMoment, 2e-3);

    /// <summary>What a rectifier leaves under a global mean is about the square of its mean, 0.159.</summary>
    [Fact]
    public void Means_of_rectified_values() => Assert.Equal(0.1592 + ((0.5 - 0.1592) / 1024), Predict("Input(16, 32, 32)", "ReLU, GlobalAvgPool2d").Forward[1]!.SecondMoment, 1e-4);

    /// <summary>A mean over n independent values divides their variance by n.</summary>
    [Fact]
    public void Mean_of_independent_values() => Assert.Equal(0.25, Predict("Input(16, 8, 8)", "AvgPool2d(2)").Forward[0]!.SecondMoment, 1e-9);

    /// <summary>A kernel of 4 and stride 2 leaves 0.9385 of what it has inside of a 16×16 map, and one of 3 and stride 2 sums 4:2:2:1 taps by phase.</summary>
    [Fact]
    public void Transposed_convolutions()
    {
        SignalPrediction whole = Predict("Input(16, 16, 16), RandomNormal(0.125)", "ConvTranspose2d(16, 4, Stride = 2, Padding = 1)");
        Assert.Equal(0.9385, whole.Forward[0]!.SecondMoment, 2e-4);
        double[] phases = Profile.Axis(Predict("Input(16, 16, 16), HeNormal", "ConvTranspose2d(16, 3, Stride = 2)").Forward[0]!.Profile, 0)!;
        Assert.Equal(2, phases[10] / phases[11], 1e-9);
    }

    /// <summary>Stride 2 with a 3×3 kernel on 32×32 feeds each input 0.2397 times 9 taps.</summary>
    [Fact]
    public void Strides_backward()
    {
        SignalPrediction signal = Predict("Input(16, 32, 32), LeCunNormal", "Conv2d(16, 1), Conv2d(16, 3, Stride = 2, Padding = 1)");
        Assert.Equal(0.2397, signal.Gradients[0]!.Value, 5e-4);
    }

    /// <summary>Dilation 4 of a 3×3 kernel on 8×8 keeps 0.444 of the variance.</summary>
    [Fact]
    public void Dilation() => Assert.Equal(0.444, Predict("Input(16, 8, 8), LeCunNormal", "Conv2d(16, 3, Padding = 4, Dilation = 4)").Forward[0]!.SecondMoment, 5e-4);

    /// <summary>Rectified values of which 0.3 are dropped have the variance 0.555, and not that of AutoInit's formula.</summary>
    [Fact]
    public void Dropout_keeps_means() => Assert.Equal(0.555, Predict("Input(256)", "ReLU, Dropout(0.3)").Forward[1]!.Variance, 5e-4);

    /// <summary>Layer normalisation and ReLU: gradients stay, 1.00 a layer.</summary>
    [Fact]
    public void Layer_normalisation_keeps_gradients()
    {
        // E φ'²/E φ², where all positions are divided by the root of their own second moment.
        const double Expected = 1;
        SignalPrediction signal = Predict("Input(256), HeNormal", string.Join(", ", Enumerable.Repeat("Linear(256, Bias = false), LayerNorm, ReLU", 12)));
        Assert.Equal(Expected, signal.Gradients[5]!.Value / signal.Gradients[8]!.Value, 2e-3);
    }

    /// <summary>Attention over 128 tokens by the deviation of its logits: 1/T at zero, e^(s²)/T for small ones, and as measured for large ones.</summary>
    [Theory]
    [InlineData(0, 0.0078, 0.0084)]
    [InlineData(0.5, 0.0099, 0.0107)]
    [InlineData(1, 0.0200, 0.0214)]
    [InlineData(1.5, 0.0480, 0.0570)]
    public void Attention(double deviation, double least, double most) => Assert.InRange(new SoftmaxSum(deviation * deviation, 128).Of(128), least, most);

    /// <summary>The fixed point of SELU, and gradients' growth there.</summary>
    [Fact]
    public void Selu_keeps_its_moments()
    {
        SignalPrediction signal = Predict("Input(256), LeCunNormal", string.Join(", ", Enumerable.Repeat("Linear(256), SELU", 20)));
        Assert.Equal(1, signal.Forward[39]!.SecondMoment, 1e-3);
        Assert.Equal(1.071575, signal.Gradients[20]!.Value / signal.Gradients[22]!.Value, 1e-4);
    }

    /// <summary>PyTorch's gain 3/4 for SELU lets it fall to 0.024 in 50 layers; its 5/3 for tanh holds 1.178 with gradients that grow by 1.21.</summary>
    [Fact]
    public void PyTorchs_gains()
    {
        SignalPrediction selu = Predict("Input(256), LeCunNormal(Gain = 0.75)", string.Join(", ", Enumerable.Repeat("Linear(256), SELU", 51)));
        Assert.Equal(0.024, selu.Forward[100]!.SecondMoment, 1e-3);
        SignalPrediction tanh = Predict("Input(256), LeCunNormal(Gain = 1.6666666666666667)", string.Join(", ", Enumerable.Repeat("Linear(256), Tanh", 40)));
        Assert.Equal(1.178, tanh.Forward[78]!.SecondMoment, 1e-3);
        Assert.Equal(1.21, tanh.Gradients[40]!.Value / tanh.Gradients[42]!.Value, 5e-3);
    }

    /// <summary>Why there is no number.</summary>
    [Fact]
    public void What_is_unknown_says_why()
    {
        SignalPrediction signal = Predict("Input(8, 16), HeNormal", "A: Conv1d(8, 3)", "B: LocalResponseNorm(2)", "C: Flatten, Linear(4)");
        Assert.Equal(["the gradient comes through b, where it is unknown", "LocalResponseNorm has no theory here", "reads b, which is unknown"], signal.Reasons.Take(3));
    }

    private static SignalPrediction Predict(params string[] lines) => SignalPrediction.Of(Declare.Graph(lines));
}
