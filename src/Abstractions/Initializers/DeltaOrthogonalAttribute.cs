namespace TypedNets;

/// <summary>
/// Kernels that are zero but for their centre, a random out×in matrix with orthonormal columns times the gain: with circular padding,
/// stride 1 and gain 1, the norm of the output is that of the input (Xiao et al. 2018, algorithm 1). For convolutions with at least as many
/// output as input channels; with groups, each is such a convolution of its own.
/// </summary>
/// <remarks>
/// The centre of k taps is tap (k − 1)/2, rounded down, as in <c>jax.nn.initializers.delta_orthogonal</c>. Under the semantics of Keras and
/// JAX its gain is 1 unless set.
/// </remarks>
public sealed class DeltaOrthogonalAttribute : InitializerAttribute
{
    /// <summary>Factor on the matrix; that of the activation that follows when not set; 1 under the semantics of Keras and JAX.</summary>
    public double Gain { get; set; } = double.NaN;
}
