namespace TypedNets.Analysis.Layers;

/// <summary>To mean square 1; the mean stays where it is.</summary>
public sealed class RMSNorm : LastDimensionsNorm
{
    /// <inheritdoc/>
    protected override bool HasBias(Arguments arguments) => false;
}
