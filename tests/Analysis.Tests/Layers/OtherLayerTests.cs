namespace TypedNets.Analysis.Tests.Layers;

/// <summary>The other layers, for what the oracle's rows leave out.</summary>
public sealed class OtherLayerTests
{
    [Theory]
    [InlineData("Linear", "10", "4×6×10")]
    [InlineData("Linear", "0", "TN1107")]
    [InlineData("BatchNorm1d", "", "TN1101")]
    [InlineData("BatchNorm2d", "Eps = 0", "TN1107")]
    [InlineData("BatchNorm2d", "Momentum = 1.5", "TN1107")]
    [InlineData("LayerNorm", "", "4×6×5")]
    [InlineData("LayerNorm", "[6, 5]", "4×6×5")]
    [InlineData("LayerNorm", "[4, 6]", "TN1110")]
    [InlineData("LayerNorm", "[2, 4, 6, 5]", "TN1110")]
    [InlineData("LayerNorm", "[0]", "TN1107")]
    [InlineData("Flatten", "", "120")]
    [InlineData("Flatten", "StartDim = 2", "4×30")]
    [InlineData("Flatten", "StartDim = 2, EndDim = -2", "4×6×5")]
    [InlineData("Flatten", "EndDim = 2", "24×5")]
    [InlineData("Flatten", "StartDim = 3, EndDim = 1", "TN1109")]
    [InlineData("Flatten", "StartDim = 4", "TN1109")]
    [InlineData("Flatten", "EndDim = -5", "TN1109")]
    [InlineData("Flatten", "StartDim = 0", "TN1109")]
    [InlineData("InstanceNorm1d", "", "TN1101")]
    [InlineData("InstanceNorm2d", "", "4×6×5")]
    [InlineData("InstanceNorm2d", "Eps = 0", "TN1107")]
    [InlineData("GroupNorm", "2", "4×6×5")]
    [InlineData("GroupNorm", "0", "TN1107")]
    [InlineData("GroupNorm", "3", "TN1103")]
    [InlineData("RMSNorm", "", "4×6×5")]
    [InlineData("RMSNorm", "[6, 5]", "4×6×5")]
    [InlineData("RMSNorm", "[4, 6]", "TN1110")]
    [InlineData("RMSNorm", "[0]", "TN1107")]
    [InlineData("RMSNorm", "Eps = 0", "TN1107")]
    [InlineData("AlphaDropout", "1", "4×6×5")]
    [InlineData("AlphaDropout", "1.1", "TN1107")]
    [InlineData("FeatureAlphaDropout", "", "4×6×5")]
    [InlineData("FeatureAlphaDropout", "-0.1", "TN1107")]
    [InlineData("LocalResponseNorm", "2", "4×6×5")]
    [InlineData("LocalResponseNorm", "0", "TN1107")]
    [InlineData("Dropout1d", "", "TN1101")]
    [InlineData("Dropout2d", "", "4×6×5")]
    [InlineData("Dropout2d", "1.1", "TN1107")]
    [InlineData("Dropout3d", "", "TN1101")]
    [InlineData("Dropout", "1", "4×6×5")]
    [InlineData("Dropout", "1.1", "TN1107")]
    [InlineData("Dropout", "-0.1", "TN1107")]
    [InlineData("PReLU", "NumParameters = 4", "4×6×5")]
    [InlineData("PReLU", "NumParameters = 5", "TN1110")]
    [InlineData("GLU", "", "TN1110")]
    [InlineData("GLU", "Dim = 2", "4×3×5")]
    [InlineData("GLU", "Dim = 0", "TN1109")]
    [InlineData("GLU", "Dim = 4", "TN1109")]
    [InlineData("Softmax", "1", "4×6×5")]
    [InlineData("Softmax", "-4", "TN1109")]
    [InlineData("Softmax2d", "", "4×6×5")]
    [InlineData("Hardtanh", "MinVal = 2", "TN1107")]
    [InlineData("Softshrink", "Lambd = -1", "TN1107")]
    [InlineData("RReLU", "Lower = 0.5", "TN1107")]
    [InlineData("CELU", "Alpha = 0", "TN1107")]
    public void On_4x6x5(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments, 4, 6, 5));

    /// <summary>PyTorch refuses to normalise over a single position when training.</summary>
    [Theory]
    [InlineData(1L, 1L, "TN1110")]
    [InlineData(1L, 2L, "4×1×2")]
    [InlineData(1L, null, "4×1×?")]
    public void InstanceNorm_needs_two_positions(long height, long? width, string expected) =>
        Assert.Equal(expected, Infer.Output("InstanceNorm2d", "", 4, height, width));

    /// <summary>
    /// PyTorch takes any number of dimensions. It refuses a group of one value in a batch of one sample, which is not known here.
    /// </summary>
    [Theory]
    [InlineData("2", "6")]
    [InlineData("6", "6")]
    [InlineData("4", "TN1103")]
    public void GroupNorm_on_6(string arguments, string expected) => Assert.Equal(expected, Infer.Output("GroupNorm", arguments, 6));

    /// <summary>PyTorch counts one channel where the sample is a scalar.</summary>
    [Theory]
    [InlineData("PReLU", "", "scalar")]
    [InlineData("PReLU", "NumParameters = 2", "TN1110")]
    [InlineData("Flatten", "", "TN1109")]
    [InlineData("Linear", "3", "TN1101")]
    [InlineData("GroupNorm", "1", "TN1101")]
    [InlineData("FeatureAlphaDropout", "", "TN1101")]
    [InlineData("AlphaDropout", "", "scalar")]
    [InlineData("RMSNorm", "", "TN1110")]
    [InlineData("IdentityLayer", "", "scalar")]
    [InlineData("Mean", "-1", "TN1109")]
    public void On_a_scalar(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments));

    [Theory]
    [InlineData("ElementwiseAffine = false", "")]
    [InlineData("", "weight 5")]
    [InlineData("[6, 5]", "weight 6×5")]
    public void RMSNorm_has_parameters(string arguments, string expected) => Assert.Equal(expected,
        string.Join(", ", Infer.Layer("RMSNorm", arguments, 4, 6, 5).Parameters.Select(p => $"{p.Name} {string.Join('×', p.Shape)}")));

    [Theory]
    [InlineData("ElementwiseAffine = false", "")]
    [InlineData("Bias = false", "weight 5")]
    [InlineData("[6, 5]", "weight 6×5, bias 6×5")]
    public void LayerNorm_has_parameters(string arguments, string expected) => Assert.Equal(expected,
        string.Join(", ", Infer.Layer("LayerNorm", arguments, 4, 6, 5).Parameters.Select(p => $"{p.Name} {string.Join('×', p.Shape)}")));
}
