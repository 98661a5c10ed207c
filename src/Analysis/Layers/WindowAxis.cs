namespace TypedNets.Analysis.Layers;

/// <summary>One axis over which a window slides.</summary>
/// <param name="Input">Size of the input; null when not known.</param>
/// <param name="Kernel">Number of taps.</param>
/// <param name="Stride">Step between windows.</param>
/// <param name="Dilation">Distance between taps.</param>
/// <param name="Before">Padding before the input.</param>
/// <param name="After">Padding after the input.</param>
internal sealed record WindowAxis(long? Input, long Kernel, long Stride, long Dilation, long Before, long After)
{
    /// <summary>The windows of a convolution or pool, as its arguments say.</summary>
    /// <param name="arguments">What was written.</param>
    /// <param name="input">Sizes of the map, channels first.</param>
    /// <param name="hasOwnStride">Whether the stride is 1 unless written, and not the window's size.</param>
    public static WindowAxis[] Of(Arguments arguments, Shape input, bool hasOwnStride)
    {
        int rank = input.Rank - 1;
        long[] kernel = arguments.Axes("KernelSize", rank, 1), dilation = arguments.Axes("Dilation", rank, 1), padding = arguments.Axes("Padding", rank, 0);
        long[] stride = hasOwnStride || arguments.Has("Stride") || arguments.Has("Strides") ? arguments.Axes("Stride", rank, 1) : kernel;
        return [.. Enumerable.Range(0, rank).Select(axis =>
        {
            // Pad.Same puts the odd one after.
            long beyond = dilation[axis] * (kernel[axis] - 1);
            (long before, long after) = padding[axis] switch
            {
                Pad.Same => (beyond / 2, beyond - (beyond / 2)),
                Pad.Valid => (0, 0),
                var both => (both, both),
            };
            return new WindowAxis(input[axis + 1], kernel[axis], stride[axis], dilation[axis], before, after);
        })];
    }

    /// <summary>Distance from the first tap to the last, both counted.</summary>
    public long Extent => (Dilation * (Kernel - 1)) + 1;

    /// <summary>Number of windows of a convolution; null when the input is not known.</summary>
    public long? Output => Input is { } size ? FloorDivide(size + Before + After - Extent, Stride) + 1 : null;

    /// <summary>
    /// Number of windows of a pool (PyTorch's <c>pooling_output_shape</c>): with <paramref name="ceil"/> an incomplete window counts
    /// too, if it starts inside the input or the padding before it.
    /// </summary>
    public long? PoolOutput(bool ceil)
    {
        if (Input is not { } size)
            return null;
        long windows = FloorDivide(size + Before + After - Extent + (ceil ? Stride - 1 : 0), Stride) + 1;
        return ceil && (windows - 1) * Stride >= size + Before ? windows - 1 : windows;
    }

    /// <summary>Refuses a window that does not fit into the padded input.</summary>
    public void RequireFits(LayerInference layer, int axis, int rank)
    {
        if (Input is { } size && Extent > size + Before + After)
        {
            string window = Dilation == 1 ? Invariant.Text(Kernel) : $"{Extent} ({Kernel} taps, dilation {Dilation})";
            throw layer.Refuse(RuleIds.WindowTooLarge, "KernelSize",
                $"the window must fit into the padded input, which has size {size + Before + After}{On(axis, rank)}, but it spans {window}.");
        }
    }

    /// <summary>
    /// Mean number of taps that read a real input per output position, and that an input feeds. With an unknown size, the limit
    /// for large inputs.
    /// </summary>
    public (double PerOutput, double PerInput) RealTaps(bool padsZeros) => !padsZeros && Input is { } size && Output is { } output
        ? (Kernel, (double)Kernel * output / size)
        : RealTaps(Output);

    /// <summary>The same for a number of windows that need not be a convolution's, with padding that is not read.</summary>
    public (double PerOutput, double PerInput) RealTaps(long? windows)
    {
        if (Input is not { } size || windows is not { } count)
            return (Kernel, (double)Kernel / Stride);
        long pairs = RealPairs(count, size);
        return (count == 0 ? 0 : (double)pairs / count, (double)pairs / size);
    }

    /// <summary>Pairs of window and tap that read a real one of <paramref name="size"/> inputs.</summary>
    public long RealPairs(long windows, long size)
    {
        long pairs = 0;
        for (long tap = 0; tap < Kernel; tap++)
        {
            // Windows o with 0 ≤ o·stride + offset < size.
            long offset = (tap * Dilation) - Before;
            long first = Math.Max(0, FloorDivide(-offset + Stride - 1, Stride));
            long last = Math.Min(windows - 1, FloorDivide(size - 1 - offset, Stride));
            pairs += Math.Max(0, last - first + 1);
        }

        return pairs;
    }

    /// <summary>The words that name an axis, for layers that have several.</summary>
    public static string On(int axis, int rank) => rank == 1 ? "" : $" on axis {axis}";

    private static long FloorDivide(long dividend, long divisor) =>
        dividend >= 0 ? dividend / divisor : -((-dividend + divisor - 1) / divisor);
}
