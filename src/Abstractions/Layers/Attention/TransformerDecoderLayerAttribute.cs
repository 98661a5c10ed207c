namespace TypedNets;

/// <summary>
/// A transformer's decoder layer (Vaswani et al. 2017): self-attention, attention to the memory that an encoder made, then a
/// feed-forward network at each position.
/// </summary>
/// <remarks>Target T×E, memory S×E → T×E; in a sequence both are the step before.</remarks>
/// <param name="nhead">Number of heads, which must divide E.</param>
public sealed class TransformerDecoderLayerAttribute(int nhead) : TransformerLayerAttribute(nhead);
