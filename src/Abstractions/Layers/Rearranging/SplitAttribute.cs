namespace TypedNets;

/// <summary>One of the pieces of equal size into which a dimension is cut: PyTorch's <c>x.split(splitSize, dim)[index]</c>.</summary>
/// <remarks>a×b → a′×b for 1.</remarks>
/// <param name="splitSize">Size of a piece; the last one has what is left.</param>
/// <param name="index">Which piece, from 0; negative counts from the last.</param>
public sealed class SplitAttribute(int splitSize, int index) : LayerAttribute
{
    /// <summary>Size of a piece; the last one has what is left.</summary>
    public int SplitSize { get; } = splitSize;

    /// <summary>Which piece, from 0; negative counts from the last.</summary>
    public int Index { get; } = index;

    /// <summary>The dimension; the batch, PyTorch's default, is 0 and stays, negative counts from the last.</summary>
    public int Dim { get; set; } = 1;
}
