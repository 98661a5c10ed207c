using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A window that fits: a smaller one, or padding around the input.</summary>
internal static class WindowRemedy
{
    /// <summary>The largest window that fits on every axis, odd where it was odd, and the padding that keeps the input's size.</summary>
    public static string? Of(LayerInference layer)
    {
        int rank = layer.Input.Rank - 1;
        long[] kernel = layer.Arguments.Axes("KernelSize", rank, 1), dilation = layer.Arguments.Axes("Dilation", rank, 1);
        long[] padding = [.. layer.Arguments.Axes("Padding", rank, 0).Select(size => Math.Max(0, size))];
        var fitting = new long[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            long size = (layer.Input[axis + 1] ?? long.MaxValue / 4) + (2 * padding[axis]);
            fitting[axis] = Math.Min(kernel[axis], ((size - 1) / dilation[axis]) + 1);
            if (kernel[axis] % 2 == 1 && fitting[axis] % 2 == 0)
                fitting[axis]--;
        }

        bool isOne = layer.Arguments.Numbers("KernelSize")!.Length == 1;
        bool fits = fitting.All(taps => taps > 0) && !fitting.SequenceEqual(kernel);
        return Problem.Choice(
            !fits ? null : isOne ? $"KernelSize = {Invariant.Text(fitting.Min())}" : $"KernelSize = {Text(fitting)}",
            Padding(layer, kernel, dilation));
    }

    /// <summary>Half of what a window spans beyond its first tap, which must be even; only zeros can be as many as that.</summary>
    private static string? Padding(LayerInference layer, long[] kernel, long[] dilation)
    {
        long[] beyond = [.. kernel.Select((taps, axis) => dilation[axis] * (taps - 1))];
        bool isConvolution = layer.Arguments.Has("OutChannels") && layer.Arguments.Text("PaddingMode", nameof(PaddingMode.Zeros)) == nameof(PaddingMode.Zeros);
        if (!isConvolution || beyond.Any(taps => taps % 2 != 0))
            return null;
        return beyond.Distinct().Count() == 1 ? $"Padding = {Invariant.Text(beyond[0] / 2)}" : $"Paddings = {Text([.. beyond.Select(taps => taps / 2)])}";
    }

    private static string Text(long[] values) => $"[{string.Join(", ", values.Select(Invariant.Text))}]";
}
