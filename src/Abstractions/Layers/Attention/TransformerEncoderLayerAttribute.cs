namespace TypedNets;

/// <summary>A transformer's encoder layer (Vaswani et al. 2017): self-attention, then a feed-forward network at each position.</summary>
/// <remarks>T×E, unchanged.</remarks>
/// <param name="nhead">Number of heads, which must divide E.</param>
public sealed class TransformerEncoderLayerAttribute(int nhead) : TransformerLayerAttribute(nhead);
