namespace TypedNets;

/// <summary>
/// DeepNorm, for very deep transformers that normalise sums, LN(α·x + f(x)): weights as <see cref="XavierNormalAttribute"/> has them, those of
/// residual branches but for projections to queries and keys times β (Wang et al. 2022, "DeepNet", figure 2). Then a step changes the output
/// by no more than a bound that has no depth in it.
/// </summary>
/// <remarks>
/// In one stack of N layers, L = 2N branches: α = (2N)^(1/4), β = (8N)^(−1/4). Beside decoders of M layers, L = 3M: α = 0.81·(N⁴M)^(1/16),
/// β = 0.87·(N⁴M)^(−1/16); in them: α = (3M)^(1/4), β = (12M)^(−1/4). α is part of the network: <c>[Rescaling(α)]</c> on what <c>[Add]</c> adds a
/// branch to, with LayerNorm after it, or <c>ResidualScale = α</c> of TransformerEncoderLayer and TransformerDecoderLayer. A network that has
/// another is refused, with the number that it needs. Branches are read from the graph: a branch is what <c>[Add]</c> adds to a value that it
/// was computed from; those in TransformerDecoderLayer are a decoder's.
/// </remarks>
public sealed class DeepNormAttribute : ScaledInitializerAttribute;
