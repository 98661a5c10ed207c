namespace TypedNets.Analysis.Layers;

/// <summary>Sets channels to SELU's limit with probability P in training; the identity in evaluation, where it returns its input.</summary>
public sealed class FeatureAlphaDropout : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("P", 0.5, p => p is >= 0 and <= 1, "a probability in [0, 1]");
        layer.RequireFloat();
        if (layer.Input.Rank == 0)
            throw layer.Refuse(RuleIds.Rank, null, "its input must have channels, but is a scalar.");
    }
}
