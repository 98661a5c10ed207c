namespace TypedNets.Analysis.Layers;

/// <summary>Self-attention and a feed-forward network over T×E.</summary>
public sealed class TransformerEncoderLayer() : TransformerLayer("self_attn");
