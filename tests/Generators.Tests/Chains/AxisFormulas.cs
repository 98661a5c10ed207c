using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Padding and windows axis by axis, by indexing alone.</summary>
internal static class AxisFormulas
{
    /// <summary>The positions of a padded axis in the bare one, a constant beyond it.</summary>
    public static IEnumerable<long> Constant(long size, long before, long after) => Range(-before, size + before + after);

    /// <summary>The positions of an axis padded by its edges.</summary>
    public static IEnumerable<long> Replicate(long size, long before, long after) => Constant(size, before, after).Select(i => Math.Clamp(i, 0, size - 1));

    /// <summary>The positions of an axis padded as by mirrors on its first and last element.</summary>
    public static IEnumerable<long> Reflect(long size, long before, long after) =>
        Constant(size, before, after).Select(i => i < 0 ? -i : i >= size ? (2 * (size - 1)) - i : i);

    /// <summary>The positions of an axis padded by its other end; what negative padding cuts off is not there to go round.</summary>
    public static IEnumerable<long> Circular(long size, long before, long after)
    {
        long first = Math.Max(-before, 0), left = size - first - Math.Max(-after, 0);
        return Constant(size, before, after).Select(i => first + (((i - first) % left) + left) % left);
    }

    /// <summary>The elements of a dimension at some positions, a constant where there is none.</summary>
    public static Tensor Gather(Tensor input, int dimension, IEnumerable<long> positions, double outside = 0)
    {
        long size = input.shape[dimension];
        long[] one = [.. input.shape];
        one[dimension] = 1;
        Tensor extended = cat([input, full(one, outside, input.dtype)], dimension);
        return extended.index_select(dimension, tensor([.. positions.Select(i => i < 0 || i >= size ? size : i)]));
    }

    /// <summary>One element for each window over a dimension, of the input's elements in it.</summary>
    public static Tensor Reduce(Tensor input, int dimension, IEnumerable<Window> windows, Func<Tensor, Window, Tensor> reduce) =>
        stack([.. windows.Select(window => reduce(input.index_select(dimension, tensor(window.Positions)), window))], dimension);

    /// <summary>
    /// The same values, in memory with the channels last where the input has them so, as libtorch's pools over 1 and 2 axes put them
    /// out: a layer that draws later follows that order.
    /// </summary>
    public static Tensor InOrderOf(Tensor input, Tensor output) =>
        input.dim() < 5 && !input.is_contiguous() && input.movedim([1], [-1]).is_contiguous() ? output.movedim([1], [-1]).contiguous().movedim([-1], [1]) : output;

    /// <summary>
    /// The windows of a pool: one after another as long as one fits into the padded axis. With <paramref name="ceil"/> also one that does
    /// not, if the ones before leave something out that a stride reaches, and if it starts before the padding at the end.
    /// </summary>
    public static IReadOnlyList<Window> Windows(long size, long kernel, long stride, long padding, long dilation, bool ceil)
    {
        long extent = (dilation * (kernel - 1)) + 1;
        var windows = new List<Window>();
        for (long start = -padding; ceil ? start + extent < size + padding + stride && start < size : start + extent <= size + padding; start += stride)
        {
            long first = start;
            windows.Add(new Window(
                [.. Range(0, kernel).Select(tap => first + (tap * dilation)).Where(i => i >= 0 && i < size)],
                Math.Min(start + kernel, size + padding) - start));
        }

        return windows;
    }

    /// <summary>The windows of an adaptive pool: from ⌊i·n/m⌋ to ⌈(i + 1)·n/m⌉.</summary>
    public static IReadOnlyList<Window> AdaptiveWindows(long size, long outputs) =>
    [
        .. Range(0, outputs).Select(i => (Start: i * size / outputs, End: (((i + 1) * size) + outputs - 1) / outputs))
            .Select(window => new Window([.. Range(window.Start, window.End - window.Start)], window.End - window.Start)),
    ];

    private static IEnumerable<long> Range(long start, long count)
    {
        for (long i = start; i < start + count; i++)
            yield return i;
    }
}

/// <summary>A window over one axis.</summary>
/// <param name="Positions">The positions of the input in it.</param>
/// <param name="Padded">How many there are together with those in the padding, but not beyond.</param>
internal sealed record Window(long[] Positions, long Padded);
