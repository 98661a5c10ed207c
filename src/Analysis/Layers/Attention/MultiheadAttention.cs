namespace TypedNets.Analysis.Layers;

/// <summary>Self-attention over T×E; embed_dim is E.</summary>
public sealed class MultiheadAttention() : AttentionLayer("NumHeads")
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long features = Features(layer, dropout: 0);
        bool hasKeyAndValue = layer.Arguments.Flag("AddBiasKv", false), hasZero = layer.Arguments.Flag("AddZeroAttn", false);
        AddAttention(layer, "", features, outputGain: null, layer.Arguments.Flag("Bias", true), hasKeyAndValue);
        layer.Macs = Cost(layer.Input[0], layer.Input[0], features, (hasKeyAndValue ? 1 : 0) + (hasZero ? 1 : 0));
    }
}
