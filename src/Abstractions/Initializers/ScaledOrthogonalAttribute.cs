namespace TypedNets;

/// <summary>
/// A random orthogonal matrix times gain·√(max(out, in)/in), so that Var W = gain²/in also where there are more outputs than inputs: what
/// Deep Kernel Shaping starts from, as the scaled uniform orthogonal distribution (Martens et al. 2021). Kernels are flattened to out×rest.
/// </summary>
/// <remarks>
/// Where there are no more outputs than inputs it is <see cref="OrthogonalAttribute"/>. Under the semantics of Keras and JAX its gain is 1
/// unless set, and a kernel is flattened as their own layers hold it.
/// </remarks>
public sealed class ScaledOrthogonalAttribute : InitializerAttribute
{
    /// <summary>Factor on the matrix; that of the activation that follows when not set; 1 under the semantics of Keras and JAX.</summary>
    public double Gain { get; set; } = double.NaN;
}
