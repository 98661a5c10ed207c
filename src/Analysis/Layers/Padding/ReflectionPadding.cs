namespace TypedNets.Analysis.Layers;

/// <summary>Padding by mirroring. The edge itself is not repeated, so that one element less than there are can be added.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class ReflectionPadding(int rank) : PaddingLayer(rank)
{
    /// <inheritdoc/>
    protected override Func<int, int>? Source(Arguments arguments, int size) => place => place < 0 ? -place : (2 * size) - 2 - place;

    /// <inheritdoc/>
    protected override long? MostPadding(long size, long left) => size - 1;
}
