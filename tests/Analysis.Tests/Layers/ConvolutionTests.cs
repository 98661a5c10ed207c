namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Convolutions against PyTorch's checks and formulas (torch/nn/modules/conv.py, aten Convolution.cpp), for what the oracle's rows leave out.</summary>
public sealed class ConvolutionTests
{
    [Theory]
    [InlineData("8, 3, Stride = 0", "TN1107")]
    [InlineData("8, 3, Dilation = 0", "TN1107")]
    [InlineData("8, 0", "TN1107")]
    [InlineData("0, 3", "TN1107")]
    [InlineData("8, 3, Padding = -1", "TN1107")]
    [InlineData("8, 3, Groups = 0", "TN1107")]
    [InlineData("8, 3, Groups = 4", "TN1103")]
    [InlineData("9, 3, Groups = 2", "TN1103")]
    [InlineData("8, [3, 3, 3]", "TN1108")]
    [InlineData("8, [3]", "8×8×8")] // one value of an array stands for all axes, as a number does
    [InlineData("8, 3, Paddings = [1]", "TN1108")]
    [InlineData("8, 11", "TN1104")]
    [InlineData("8, 11, Padding = 1", "8×2×2")]
    [InlineData("8, 3, Dilation = 5", "TN1104")]
    public void Refusals_and_sizes_on_6x10x10(string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output("Conv2d", arguments, 6, 10, 10));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 3)]
    [InlineData(7, 2)]
    public void Same_keeps_the_size_for_any_kernel_and_dilation(int kernel, int dilation)
    {
        foreach (string mode in new[] { "Zeros", "Replicate" })
            Assert.Equal("8×5×6", Infer.Output("Conv2d", $"8, {kernel}, Dilation = {dilation}, Padding = Same, PaddingMode = {mode}", 3, 5, 6));
    }

    [Theory]
    [InlineData("8, 3, Padding = Same, Stride = 2", "TN1105")]
    [InlineData("8, 3, Padding = Same, Strides = [1, 2]", "TN1105")]
    [InlineData("8, 3, Padding = Same, Stride = 1", "8×5×6")]
    [InlineData("8, 3, Padding = Valid, Stride = 2", "8×2×2")]
    public void Same_needs_stride_1(string arguments, string expected) => Assert.Equal(expected, Infer.Output("Conv2d", arguments, 3, 5, 6));

    /// <summary>Reflection must leave out the edge, so it can pad one less than the size; a circle can be walked once.</summary>
    [Theory]
    [InlineData("Reflect", 3, "8×7")]
    [InlineData("Reflect", 4, "TN1105")]
    [InlineData("Circular", 4, "8×9")]
    [InlineData("Circular", 5, "TN1105")]
    [InlineData("Replicate", 9, "8×19")]
    [InlineData("Zeros", 9, "8×19")]
    public void Padding_modes_limit_the_padding(string mode, int padding, string expected) =>
        Assert.Equal(expected, Infer.Output("Conv1d", $"8, 4, Padding = {padding}, PaddingMode = {mode}", 2, 4));

    [Fact]
    public void Same_with_reflection_is_limited_by_its_larger_end()
    {
        Assert.Equal("8×3", Infer.Output("Conv1d", "8, 4, Padding = Same, PaddingMode = Reflect", 2, 3)); // 1 before, 2 after
        Assert.Equal("TN1105", Infer.Output("Conv1d", "8, 4, Padding = Same, PaddingMode = Reflect", 2, 2));
    }
}
