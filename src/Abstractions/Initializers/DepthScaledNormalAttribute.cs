namespace TypedNets;

/// <summary>
/// The start of vision transformers: N(0, Std²), and the last weights of the residual branches of block l, counted from 1, which are the
/// projection of an attention's output and the second layer of the feed-forward network, divided by √(2l) (Bao et al. 2021, "BEiT", section
/// 2.5; <c>fix_init_weight</c> of timm).
/// </summary>
/// <remarks>
/// Drawn as timm draws it, a normal cut at ±2 in the weight's own units. A block begins at each branch with attention, and is a whole
/// TransformerEncoderLayer or TransformerDecoderLayer. Branches are read from the graph: a branch is what <c>[Add]</c> adds to a value that it
/// was computed from.
/// </remarks>
public sealed class DepthScaledNormalAttribute : InitializerAttribute
{
    /// <summary>Standard deviation of what is not divided, positive.</summary>
    public double Std { get; set; } = 0.02;
}
