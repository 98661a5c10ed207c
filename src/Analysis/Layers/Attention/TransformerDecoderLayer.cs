namespace TypedNets.Analysis.Layers;

/// <summary>Self-attention over T×E, attention to a memory S×E, and a feed-forward network.</summary>
public sealed class TransformerDecoderLayer() : TransformerLayer("self_attn", "multihead_attn")
{
    /// <inheritdoc/>
    public override int InputCount => 2;
}
