namespace TypedNets.Analysis.Layers;

/// <summary>
/// Padding by going round, once at most; where one side is cut off, only what is left goes round. Elements are only copied, which
/// every element type allows.
/// </summary>
/// <param name="rank">Number of axes.</param>
public abstract class CircularPadding(int rank) : PaddingLayer(rank)
{
    /// <inheritdoc/>
    protected override Func<int, int>? Source(Arguments arguments, int size) => place => ((place % size) + size) % size;

    /// <inheritdoc/>
    protected override long? MostPadding(long size, long left) => left;

    /// <inheritdoc/>
    protected override void RequireElementType(LayerInference layer)
    {
    }
}
