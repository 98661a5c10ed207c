namespace TypedNets;

/// <summary>
/// T-Fixup, for transformers without normalisation and without warm-up: weights as <see cref="XavierUniformAttribute"/> has them, those of
/// residual branches but for projections to queries and keys times 0.67·N^(−1/4) in an encoder of N layers and (9M)^(−1/4) in a decoder of M,
/// embeddings of d features N(0, 1/d) times (9N)^(−1/4) or (9M)^(−1/4) (Huang et al. 2020). Then the first step changes the
/// output by as much at every depth.
/// </summary>
/// <remarks>
/// What is in a TransformerDecoderLayer is a decoder; all other branches are an encoder, two of which are a layer: attention and
/// feed-forward network. The paper takes normalisation away; TransformerEncoderLayer and TransformerDecoderLayer have it inside, and start at
/// the same scales. Embeddings are part of the method: over inputs of variance 1 that no table gives, a step of gradient descent changes the
/// output by as much as √N. Positions start as their layer says. Branches are read from the graph: a branch is what <c>[Add]</c> adds to a value that
/// it was computed from.
/// </remarks>
public sealed class TFixupAttribute : ScaledInitializerAttribute;
