using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>Along which dimension the units stand that have weights of their own; along the others stand positions, which share weights.</summary>
internal static class UnitDimension
{
    /// <summary>That of an output; null where it is not one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="before">That of its input.</param>
    public static int? After(SignalLayer layer, int? before)
    {
        int last = layer.OutputShape.Rank - 1;
        return layer.Kind switch
        {
            Linear or TableLayer or RecurrentLayer or AttentionLayer => last,
            Convolution or TransposedConvolution => 0,
            Transpose => Swapped(layer, before),
            Permute => before is { } place && layer.Arguments.Integers("Dims") is { } dims ? Array.FindIndex(dims, dim => (dim < 0 ? dim + dims.Length : dim) == place + 1) - 1 : null,
            Flatten when before < layer.Arguments.Integer("StartDim", 1) - 1 && layer.Arguments.Integer("StartDim", 1) > 0 => before,
            Select when before is { } place => Dimension(layer, "Dim", 1) is var cut && cut == place ? null : cut < place ? place - 1 : place,
            Reduction when !layer.Arguments.Flag("KeepDim", false) => null,
            Unfold => null,
            _ => layer.InputShapes[0].Rank == layer.OutputShape.Rank ? before : null,
        };
    }

    /// <summary>A dimension as written, counted without the batch.</summary>
    public static int Dimension(SignalLayer layer, string argument, long fallback) => Dimension(layer, layer.Arguments.Integer(argument, fallback));

    /// <summary>A dimension as PyTorch counts it, the batch first, counted without the batch.</summary>
    public static int Dimension(SignalLayer layer, long dimension) => (int)(dimension < 0 ? dimension + layer.InputShapes[0].Rank : dimension - 1);

    private static int? Swapped(SignalLayer layer, int? before)
    {
        int first = Dimension(layer, "Dim0", 1), second = Dimension(layer, "Dim1", -1);
        return before == first ? second : before == second ? first : before;
    }
}
