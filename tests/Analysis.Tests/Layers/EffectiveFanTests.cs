namespace TypedNets.Analysis.Tests.Layers;

/// <summary>What an output of a convolution really sums over, and what an input really feeds.</summary>
public sealed class EffectiveFanTests
{
    /// <summary>The share of the taps that read a real input, which is the share of the variance that a layer keeps.</summary>
    [Theory]
    [InlineData(32, 1, 0.959)]
    [InlineData(16, 1, 0.918)]
    [InlineData(8, 1, 0.840)]
    [InlineData(4, 1, 0.694)]
    [InlineData(2, 1, 0.444)]
    [InlineData(8, 4, 0.444)]
    public void Zero_padding_takes_variance(int size, int dilation, double kept)
    {
        Fans fans = FansOf("Conv2d", $"7, 3, Dilation = {dilation}, Padding = {dilation}", 5, size, size);
        Assert.Equal(kept, fans.In / (9 * 5), 5e-4);
        Assert.Equal(kept, fans.Out / (9 * 7), 5e-4);
    }

    [Fact]
    public void Kernel_5_on_8x8_keeps_what_was_measured() =>
        Assert.Equal(0.7225, FansOf("Conv2d", "1, 5, Padding = 2", 1, 8, 8).In / 25, 1e-12);

    [Fact]
    public void Stride_divides_what_an_input_feeds() =>
        Assert.Equal(2.16, FansOf("Conv2d", "10, 3, Stride = 2, Padding = 1", 4, 32, 32).Out / 10, 5e-3);

    [Fact]
    public void Without_padding_and_stride_an_output_sums_over_the_whole_kernel() =>
        Assert.Equal(6 * 3 * 5, FansOf("Conv2d", "8, [3, 5]", 6, 20, 30).In);

    [Fact]
    public void Of_an_unknown_size_they_are_the_limit_for_large_ones() =>
        Assert.Equal(new Fans(3 * 9, 64 * 9 / 4.0), FansOf("Conv2d", "64, 3, Stride = 2, Padding = 1", 3, null, null));

    /// <summary>Counts pairs of output position and tap that read a real input, over all positions, taps and channels.</summary>
    [Fact]
    public void Equal_a_count_one_by_one()
    {
        var random = new Random(20);
        int accepted = 0;
        while (accepted < 400)
        {
            int[] size = [random.Next(1, 12), random.Next(1, 12)], kernel = [random.Next(1, 5), random.Next(1, 5)],
                stride = [random.Next(1, 4), random.Next(1, 4)], dilation = [random.Next(1, 4), random.Next(1, 4)],
                padding = [random.Next(0, 4), random.Next(0, 4)];
            int groups = random.Next(1, 4), inPerGroup = random.Next(1, 4), outPerGroup = random.Next(1, 4);
            string mode = random.Next(3) == 0 ? "Circular" : "Zeros";
            string arguments = $"{outPerGroup * groups}, {Text(kernel)}, Strides = {Text(stride)}, Dilations = {Text(dilation)}, "
                + $"Paddings = {Text(padding)}, Groups = {groups}, PaddingMode = {mode}";
            long?[] input = [inPerGroup * groups, size[0], size[1]];
            if (Infer.Output("Conv2d", arguments, input).StartsWith("TN", StringComparison.Ordinal))
                continue;
            accepted++;

            (double pairs, double outputs) = (1, 1);
            for (int axis = 0; axis < 2; axis++)
            {
                (long axisPairs, long axisOutputs) = Count(size[axis], kernel[axis], stride[axis], dilation[axis], padding[axis], mode == "Circular");
                (pairs, outputs) = (pairs * axisPairs, outputs * axisOutputs);
            }

            Fans fans = FansOf("Conv2d", arguments, input);
            Assert.Equal(inPerGroup * pairs / outputs, fans.In, 1e-9);
            Assert.Equal(outPerGroup * pairs / (size[0] * size[1]), fans.Out, 1e-9);
        }
    }

    private static (long Pairs, long Outputs) Count(int size, int kernel, int stride, int dilation, int padding, bool isCircular)
    {
        long pairs = 0, outputs = 0;
        for (int start = -padding; start + (dilation * (kernel - 1)) < size + padding; start += stride)
        {
            outputs++;
            for (int tap = 0; tap < kernel; tap++)
            {
                int position = start + (tap * dilation);
                if (isCircular || (position >= 0 && position < size))
                    pairs++;
            }
        }

        return (pairs, outputs);
    }

    private static string Text(int[] values) => $"[{string.Join(", ", values)}]";

    private static Fans FansOf(string kind, string arguments, params long?[] input) =>
        Infer.Layer(kind, arguments, input).Parameters[0].EffectiveFans!.Value;
}
