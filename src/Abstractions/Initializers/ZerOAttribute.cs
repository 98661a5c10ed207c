namespace TypedNets;

/// <summary>
/// Nothing drawn at random: the identity where outputs and inputs are as many, its first rows where there are fewer outputs, and the first
/// rows and columns of the Hadamard matrix of 2^m rows, m = ⌈log₂ out⌉, times 2^(−(m − 1)/2) where there are more (Zhao et al. 2022,
/// algorithm 1). A convolution has that matrix at the centre of its kernel and zeros elsewhere (algorithm 2).
/// </summary>
/// <remarks>It is made for networks with residual branches. With groups, each is started alone. Matrices and kernels only.</remarks>
public sealed class ZerOAttribute : InitializerAttribute;
