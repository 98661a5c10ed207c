namespace TypedNets;

/// <summary>Swaps two dimensions.</summary>
/// <remarks>a×b → b×a for 1 and 2.</remarks>
/// <param name="dim0">One dimension; the batch is 0 and stays, negative counts from the last.</param>
/// <param name="dim1">The other.</param>
public sealed class TransposeAttribute(int dim0, int dim1) : LayerAttribute
{
    /// <summary>One dimension; the batch is 0 and stays, negative counts from the last.</summary>
    public int Dim0 { get; } = dim0;

    /// <summary>The other.</summary>
    public int Dim1 { get; } = dim1;
}
