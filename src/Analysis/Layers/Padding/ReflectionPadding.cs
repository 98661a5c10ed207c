namespace TypedNets.Analysis.Layers;

/// <summary>Padding by mirroring. The edge itself is not repeated, so that one element less than there are can be added.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class ReflectionPadding(int rank) : PaddingLayer(rank)
{
    /// <inheritdoc/>
    protected override long? MostPadding(long size, long left) => size - 1;
}
