namespace TypedNets;

/// <summary>A random orthogonal matrix times the gain, kernels flattened to out×rest; the gain is that of the activation that follows unless set (Saxe et al. 2014).</summary>
/// <remarks>Under the semantics of Keras and JAX its gain is 1 unless set, and a kernel is flattened as their own layers hold it.</remarks>
public sealed class OrthogonalAttribute : InitializerAttribute
{
    /// <summary>Factor on the matrix; that of the activation that follows when not set; 1 under the semantics of Keras and JAX.</summary>
    public double Gain { get; set; } = double.NaN;
}
