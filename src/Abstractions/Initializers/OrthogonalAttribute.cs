namespace TypedNets;

/// <summary>A random orthogonal matrix times the gain, kernels flattened to out×rest; the gain is that of the activation that follows unless set (Saxe et al. 2014).</summary>
public sealed class OrthogonalAttribute : InitializerAttribute
{
    /// <summary>Factor on the matrix; that of the activation that follows when not set.</summary>
    public double Gain { get; set; } = double.NaN;
}
