namespace TypedNets.Analysis.Layers;

/// <summary>The padding of a convolution: numbers, or PyTorch's 'same' and 'valid', in one of four modes.</summary>
internal sealed class ConvolutionPadding
{
    private readonly long[] _sizes;
    private readonly bool _same;
    private readonly string _mode;
    private readonly string _argument;

    private ConvolutionPadding(long[] sizes, bool same, string mode, string argument) =>
        (_sizes, _same, _mode, _argument) = (sizes, same, mode, argument);

    /// <summary>Whether what is read beyond the edge is zero.</summary>
    public bool ReadsZeros => _mode == nameof(PaddingMode.Zeros);

    public static ConvolutionPadding Read(LayerInference layer, int rank, long[] kernel, long[] stride, long[] dilation)
    {
        string mode = layer.Arguments.Text("PaddingMode", nameof(PaddingMode.Zeros));
        string argument = layer.Arguments.Has("Paddings") ? "Paddings" : "Padding";
        bool named = argument == "Padding" && layer.Arguments.Integer("Padding", 0) is Pad.Same or Pad.Valid;
        if (!named)
            return new(layer.Axes("Padding", rank, 0, least: 0), same: false, mode, argument);

        bool same = layer.Arguments.Integer("Padding", 0) == Pad.Same;
        if (same && stride.Any(s => s != 1))
        {
            string? remedy = HalfOfWindow(kernel, dilation);
            throw layer.Refuse(RuleIds.InvalidPadding, argument,
                $"Pad.Same needs stride 1, but the stride is {string.Join("×", stride)}; "
                + (remedy is null ? "give the padding as a number." : $"{remedy} gives ⌈size/stride⌉."), remedy);
        }

        return new(new long[rank], same, mode, argument);
    }

    /// <summary>The padding that gives ⌈size/stride⌉ outputs: half of what a window spans beyond its first tap, which must be even.</summary>
    private static string? HalfOfWindow(long[] kernel, long[] dilation)
    {
        long[] beyond = [.. kernel.Select((taps, axis) => dilation[axis] * (taps - 1))];
        if (beyond.Any(taps => taps % 2 != 0))
            return null;
        return beyond.Distinct().Count() == 1 ? $"Padding = {beyond[0] / 2}" : $"Paddings = [{string.Join(", ", beyond.Select(taps => taps / 2))}]";
    }

    /// <summary>Padding before and after an axis; 'same' puts the odd element after, as PyTorch does.</summary>
    public (long Before, long After) Of(int axis, long kernel, long dilation, long? size, LayerInference layer)
    {
        long total = dilation * (kernel - 1);
        (long before, long after) = _same ? (total / 2, total - (total / 2)) : (_sizes[axis], _sizes[axis]);
        long? most = _mode switch
        {
            nameof(PaddingMode.Reflect) => size - 1,
            nameof(PaddingMode.Circular) => size,
            _ => null,
        };
        if (Math.Max(before, after) > most)
        {
            throw layer.Refuse(RuleIds.InvalidPadding, _argument,
                $"PaddingMode.{_mode} can pad at most {most} on axis {axis} of size {size}, but the padding is {Math.Max(before, after)}.");
        }

        return (before, after);
    }
}
