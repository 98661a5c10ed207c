namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Transposed convolutions: refusals and sizes that the oracle's rows leave out, and what an output really sums over.</summary>
public sealed class TransposedConvolutionTests
{
    [Theory]
    [InlineData("8, 3, Stride = 0", "TN1107")]
    [InlineData("8, 3, OutputPadding = -1", "TN1107")]
    [InlineData("8, 3, OutputPadding = 1", "TN1105")]
    [InlineData("8, 3, OutputPadding = 1, Stride = 2", "8×22×22")]
    [InlineData("8, 3, OutputPadding = 2, Stride = 2", "TN1105")]
    [InlineData("8, 3, OutputPadding = 2, Stride = 2, Dilation = 3", "8×27×27")]
    [InlineData("8, 3, OutputPaddings = [0, 1]", "TN1105")]
    [InlineData("8, 3, OutputPaddings = [0, 1], Strides = [1, 2]", "8×12×22")]
    [InlineData("8, 3, OutputPaddings = [0]", "TN1108")]
    [InlineData("8, 1, Padding = 4", "8×2×2")]
    [InlineData("8, 1, Padding = 5", "TN1104")]
    [InlineData("8, 3, Groups = 4", "TN1103")]
    [InlineData("9, 3, Groups = 2", "TN1103")]
    [InlineData("8, [3, 3, 3]", "TN1108")]
    public void Refusals_and_sizes_on_6x10x10(string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output("ConvTranspose2d", arguments, 6, 10, 10));

    [Theory]
    [InlineData("ConvTranspose1d", "TN1101")]
    [InlineData("ConvTranspose2d", "8×20×?")]
    [InlineData("ConvTranspose3d", "TN1101")]
    public void Of_an_unknown_size_on_6x10(string kind, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, "8, 4, Stride = 2, Padding = 1", 6, 10, null));

    [Fact]
    public void Kernel_4_with_stride_2_sums_over_almost_4_taps()
    {
        Fans fans = FansOf("7, 4, Stride = 2, Padding = 1", 5, 16, 16);
        Assert.Equal(5 * 62.0 * 62 / (32 * 32), fans.In, 1e-12); // 3.75 a channel
        Assert.Equal(7 * 62.0 * 62 / (16 * 16), fans.Out, 1e-12);
        Assert.Equal(new Fans(5 * 4, 7 * 16), FansOf("7, 4, Stride = 2, Padding = 1", 5, null, null));
    }

    [Fact]
    public void Each_input_position_costs_the_whole_kernel() =>
        Assert.Equal(6 * 10 * 10 * (8 / 2) * 3 * 5, Infer.Layer("ConvTranspose2d", "8, [3, 5], Groups = 2, Stride = 2", 6, 10, 10).Macs);

    /// <summary>Counts pairs of input position and tap that add to an output that exists, over all positions, taps and channels.</summary>
    [Fact]
    public void Fans_equal_a_count_one_by_one()
    {
        var random = new Random(21);
        int accepted = 0;
        while (accepted < 400)
        {
            int[] size = Draw(1, 12), kernel = Draw(1, 5), stride = Draw(1, 4), dilation = Draw(1, 4), padding = Draw(0, 4), extra = Draw(0, 3);
            int groups = random.Next(1, 4), inPerGroup = random.Next(1, 4), outPerGroup = random.Next(1, 4);
            string arguments = $"{outPerGroup * groups}, {Text(kernel)}, Strides = {Text(stride)}, Dilations = {Text(dilation)}, "
                + $"Paddings = {Text(padding)}, OutputPaddings = {Text(extra)}, Groups = {groups}";
            long?[] input = [inPerGroup * groups, size[0], size[1]];
            if (Infer.Output("ConvTranspose2d", arguments, input).StartsWith("TN", StringComparison.Ordinal))
                continue;
            accepted++;

            (double pairs, double outputs) = (1, 1);
            for (int axis = 0; axis < 2; axis++)
            {
                int end = ((size[axis] - 1) * stride[axis]) + (dilation[axis] * (kernel[axis] - 1)) + 1 + extra[axis] - padding[axis];
                IEnumerable<int> positions =
                    from i in Enumerable.Range(0, size[axis])
                    from tap in Enumerable.Range(0, kernel[axis])
                    select (i * stride[axis]) + (tap * dilation[axis]);
                pairs *= positions.Count(position => position >= padding[axis] && position < end);
                outputs *= end - padding[axis];
            }

            Fans fans = FansOf(arguments, input);
            Assert.Equal(inPerGroup * pairs / outputs, fans.In, 1e-9);
            Assert.Equal(outPerGroup * pairs / (size[0] * size[1]), fans.Out, 1e-9);
        }

        int[] Draw(int least, int end) => [random.Next(least, end), random.Next(least, end)];
    }

    private static string Text(int[] values) => $"[{string.Join(", ", values)}]";

    private static Fans FansOf(string arguments, params long?[] input) =>
        Infer.Layer("ConvTranspose2d", arguments, input).Parameters[0].EffectiveFans!.Value;
}
