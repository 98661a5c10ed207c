using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// A transposed convolution that adds more taps to some outputs than to others, which shows as a checkerboard (Odena, Dumoulin and Olah
/// 2016, "Deconvolution and Checkerboard Artifacts").
/// </summary>
internal sealed class Checkerboard : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.Checkerboard;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.Kind is not TransposedConvolution || layer.Varies("KernelSize", "Stride", "Strides", "Dilation", "Dilations"))
                continue;
            int rank = layer.InputShape.Rank - 1;
            long[] kernel = layer.Arguments.Axes("KernelSize", rank, 1), stride = layer.Arguments.Axes("Stride", rank, 1), dilation = layer.Arguments.Axes("Dilation", rank, 1);
            int axis = Enumerable.Range(0, rank).Where(i => Taps(kernel[i], stride[i], dilation[i]) is var t && t.Most != t.Least).DefaultIfEmpty(-1).First();
            if (axis < 0)
                continue;
            (long least, long most) = Taps(kernel[axis], stride[axis], dilation[axis]);
            long even = (kernel[axis] + stride[axis] - 1) / stride[axis] * stride[axis];
            yield return layer.Problem(Id,
                $"with a window of {kernel[axis]} at stride {stride[axis]}{WindowAxis.On(axis, rank)}, {least} to {most} taps add to an output, depending on where it is, which shows as a checkerboard; take a window that the stride divides, such as {even}.",
                "KernelSize", remedy: Remedy(layer, even));
        }
    }

    /// <summary>The least and the most taps that add to a position, among the positions that differ by less than the stride.</summary>
    private static (long Least, long Most) Taps(long kernel, long stride, long dilation)
    {
        if (stride is 1 or > 1000 || kernel > 1000)
            return (kernel, kernel);
        var taps = new long[stride];
        for (long tap = 0; tap < kernel; tap++)
            taps[tap * dilation % stride]++;
        return (taps.Min(), taps.Max());
    }

    /// <summary>The window that the stride divides, with the padding that keeps the output's size; only where one number is for all axes.</summary>
    private static string? Remedy(SmellLayer layer, long kernel)
    {
        Arguments arguments = layer.Arguments;
        if (arguments.Integers("KernelSize") is not { Length: 1 } || arguments.Has("Strides") || arguments.Has("Paddings") || arguments.Has("OutputPaddings")
            || arguments.Integer("Dilation", 1) != 1 || arguments.Has("Dilations") || layer.Varies("Padding", "OutputPadding"))
            return null;

        // What is cut off, 2·padding − output padding, grows as the window does.
        long cut = (2 * arguments.Integer("Padding", 0)) - arguments.Integer("OutputPadding", 0) + kernel - arguments.Integer("KernelSize", 1);
        return cut < 0 ? null : $"KernelSize = {kernel}, Padding = {(cut + 1) / 2}, OutputPadding = {cut % 2}";
    }
}
