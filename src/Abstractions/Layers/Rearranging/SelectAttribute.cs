namespace TypedNets;

/// <summary>One place of a dimension, which goes: <c>[Select(1, -1)]</c> keeps the last step of a sequence.</summary>
/// <remarks>a×b×c → a×c for 2.</remarks>
/// <param name="dim">The dimension; the batch is 0 and stays, negative counts from the last.</param>
/// <param name="index">The place in it, from 0; negative counts from the last.</param>
public sealed class SelectAttribute(int dim, int index) : LayerAttribute
{
    /// <summary>The dimension; the batch is 0 and stays, negative counts from the last.</summary>
    public int Dim { get; } = dim;

    /// <summary>The place in it, from 0; negative counts from the last.</summary>
    public int Index { get; } = index;
}
