namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Pools against PyTorch's C++ (aten/src/ATen/native/Pool.h), for what the oracle's rows leave out.</summary>
public sealed class PoolingTests
{
    [Theory]
    [InlineData("2, Stride = 0", "TN1107")]
    [InlineData("2, Stride = -1", "TN1107")]
    [InlineData("0", "TN1107")]
    [InlineData("2, Dilation = 0", "TN1107")]
    [InlineData("2, Padding = -1", "TN1107")]
    [InlineData("2, Padding = 1", "4×6")]
    [InlineData("3, Padding = 2", "TN1105")]
    [InlineData("3, Dilation = 3, Padding = 2", "TN1105")] // half of the taps, not of the span
    [InlineData("5, Dilation = 3, CeilMode = true", "4×1")] // a window larger than the input, hanging over its end
    [InlineData("[2, 2]", "TN1108")]
    [InlineData("2, Strides = [2, 2]", "TN1108")]
    [InlineData("2, Stride = 2, Strides = [2]", "TN1108")]
    public void MaxPool1d_on_4x10(string arguments, string expected) => Assert.Equal(expected, Infer.Output("MaxPool1d", arguments, 4, 10));

    [Theory]
    [InlineData("MaxPool1d", "4×0")]
    [InlineData("AvgPool1d", "TN1104")]
    public void Only_MaxPool1d_may_put_out_nothing(string kind, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, "7, Stride = 2", 4, 5));

    [Theory]
    [InlineData("MaxPool3d", "5, Padding = 2", "4×1×2×2")]
    [InlineData("AvgPool3d", "5, Padding = 2", "TN1104")]
    [InlineData("AvgPool3d", "[4, 5, 5], Paddings = [0, 2, 2]", "4×1×2×2")]
    [InlineData("GlobalAvgPool3d", "", "4×1×1×1")]
    [InlineData("AdaptiveAvgPool3d", "[2, Dim.Same, 7]", "4×2×8×7")]
    [InlineData("AdaptiveMaxPool3d", "[2, Dim.Same, 7]", "4×2×8×7")]
    [InlineData("AdaptiveMaxPool3d", "[2, 0, 7]", "TN1107")]
    [InlineData("GlobalMaxPool3d", "", "4×1×1×1")]
    [InlineData("LPPool3d", "2, 3", "4×1×2×3")]
    [InlineData("LPPool3d", "2, [2, 3, 4], Strides = [1, 2, 2], CeilMode = true", "4×3×4×4")]
    [InlineData("LPPool3d", "2, 5, CeilMode = true", "TN1104")]
    [InlineData("LPPool3d", "0, 2", "TN1107")]
    public void Pools_over_three_axes_on_4x4x8x9(string kind, string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, arguments, 4, 4, 8, 9));

    /// <summary>Every size, window, stride, dilation and padding in range: the definition of a window instead of the formula.</summary>
    [Fact]
    public void Number_of_windows_is_that_of_windows_counted_one_by_one()
    {
        var differences = new List<string>();
        var grid =
            from size in Enumerable.Range(1, 12)
            from kernel in Enumerable.Range(1, 5)
            from stride in Enumerable.Range(1, 6)
            from dilation in Enumerable.Range(1, 3)
            from padding in Enumerable.Range(0, (kernel / 2) + 1)
            from ceil in new[] { false, true }
            select (size, kernel, stride, dilation, padding, ceil);
        foreach ((int size, int kernel, int stride, int dilation, int padding, bool ceil) in grid)
        {
            int expected = CountWindows(size, (dilation * (kernel - 1)) + 1, stride, padding, ceil);
            string actual = Infer.Output("MaxPool2d",
                $"{kernel}, Stride = {stride}, Dilation = {dilation}, Padding = {padding}, CeilMode = {(ceil ? "true" : "false")}", 3, size, size);
            if (actual != (expected < 1 ? "TN1104" : $"3×{expected}×{expected}"))
                differences.Add($"n {size} k {kernel} s {stride} d {dilation} p {padding} ceil {ceil}: {expected} against {actual}");
        }

        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("AdaptiveAvgPool2d", "7", "5×7×7")]
    [InlineData("AdaptiveAvgPool2d", "[1, 20]", "5×1×20")]
    [InlineData("AdaptiveMaxPool2d", "[Dim.Same, 2]", "5×9×2")]
    [InlineData("AdaptiveMaxPool2d", "0", "TN1107")]
    [InlineData("AdaptiveMaxPool2d", "[1, 2, 3]", "TN1108")]
    [InlineData("GlobalAvgPool2d", "", "5×1×1")]
    [InlineData("GlobalMaxPool1d", "", "TN1101")]
    [InlineData("GlobalMaxPool3d", "", "TN1101")]
    [InlineData("AdaptiveMaxPool3d", "2", "TN1101")]
    [InlineData("LPPool3d", "2, 2", "TN1101")]
    [InlineData("AvgPool2d", "2, DivisorOverride = 0", "TN1107")]
    [InlineData("AvgPool2d", "[3, 2], Strides = [2, 1], Paddings = [1, 0]", "5×5×10")]
    [InlineData("LPPool2d", "2, 3", "5×3×3")]
    [InlineData("LPPool2d", "2, [3, 2], Strides = [2, 1], CeilMode = true", "5×4×10")]
    [InlineData("LPPool2d", "0, 3", "TN1107")]
    [InlineData("LPPool2d", "2, 10", "TN1104")]
    [InlineData("LPPool1d", "2, 3", "TN1101")]
    public void Other_pools_on_5x9x11(string kind, string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, arguments, 5, 9, 11));

    /// <summary>
    /// A window counts when it lies in the padded input; with ceil also when it hangs over the end, if it starts inside the input or
    /// the padding before it. PyTorch looks one stride past the last whole window.
    /// </summary>
    private static int CountWindows(int size, int span, int stride, int padding, bool ceil)
    {
        int whole = 0, last = size + (2 * padding) - span;
        for (int start = 0; start <= last; start += stride)
            whole++;
        if (!ceil)
            return whole;

        // The window after the last whole one: it counts if something of the padded input is left for it.
        int next = whole * stride;
        bool isLeft = last - ((whole - 1) * stride) > 0 && last > -stride;
        return isLeft && next < size + padding ? whole + 1 : whole;
    }
}
