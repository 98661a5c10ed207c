namespace TypedNets;

/// <summary>
/// ReZero: the learned factor at the end of each residual branch starts at zero, so that the network starts as its shortcuts alone
/// (Bachlechner et al. 2020), and weights as <see cref="XavierUniformAttribute"/> has them, as in the paper's transformers, of which
/// PyTorch starts attention by it.
/// </summary>
/// <remarks>
/// The factor is a layer: each branch has to end in <c>[LearnedScale]</c>, with nothing but dropout after it; the paper's transformers share
/// one between attention and feed-forward network, by <c>[Shared]</c>. Branches are read from the graph: a branch is what <c>[Add]</c> adds
/// to a value that it was computed from.
/// </remarks>
public sealed class ReZeroAttribute : ScaledInitializerAttribute;
