using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>The windows of convolutions and pools.</summary>
internal static class SlidingWindows
{
    /// <summary>A window on each axis; null for other layers.</summary>
    public static WindowAxis[]? Of(SmellLayer layer)
    {
        if (layer.Kind is not (Convolution or WindowPool))
            return null;
        int rank = layer.InputShape.Rank - 1;
        Arguments arguments = layer.Arguments;
        long[] kernel = arguments.Axes("KernelSize", rank, 1), dilation = arguments.Axes("Dilation", rank, 1);
        bool hasStride = arguments.Has("Stride") || arguments.Has("Strides");
        long[] stride = hasStride || layer.Kind is Convolution ? arguments.Axes("Stride", rank, 1) : kernel;
        return [.. Enumerable.Range(0, rank).Select(axis =>
        {
            (long before, long after) = Padding(arguments, axis, rank, dilation[axis] * (kernel[axis] - 1));
            return new WindowAxis(layer.InputShape[axis + 1], kernel[axis], stride[axis], dilation[axis], before, after);
        })];
    }

    /// <summary>Zeros on an axis; <see cref="Pad.Same"/> puts the odd one after.</summary>
    private static (long Before, long After) Padding(Arguments arguments, int axis, int rank, long beyond)
    {
        long padding = arguments.Axes("Padding", rank, 0)[axis];
        return padding switch
        {
            Pad.Same => (beyond / 2, beyond - (beyond / 2)),
            Pad.Valid => (0, 0),
            _ => (padding, padding),
        };
    }
}
