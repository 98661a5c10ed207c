namespace TypedNets;

/// <summary>Splits a dimension into several, the inverse of Flatten.</summary>
/// <remarks>…×n×… → …×a×b×… with a·b = n.</remarks>
/// <param name="dim">The dimension; the batch is 0, negative counts from the last.</param>
/// <param name="unflattenedSize">The sizes it becomes; one may be −1 and follows from the others.</param>
public sealed class UnflattenAttribute(int dim, int[] unflattenedSize) : LayerAttribute
{
    /// <summary>The dimension; the batch is 0, negative counts from the last.</summary>
    public int Dim { get; } = dim;

    /// <summary>The sizes it becomes; one may be −1 and follows from the others.</summary>
    public int[] UnflattenedSize { get; } = unflattenedSize;
}
