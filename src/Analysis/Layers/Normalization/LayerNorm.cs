namespace TypedNets.Analysis.Layers;

/// <summary>To mean 0 and variance 1.</summary>
public sealed class LayerNorm : LastDimensionsNorm
{
    /// <inheritdoc/>
    protected override bool HasBias(Arguments arguments) => arguments.Flag("Bias", true);
}
