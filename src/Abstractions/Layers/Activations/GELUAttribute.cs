namespace TypedNets;

/// <summary>GELU: x·Φ(x) (Hendrycks and Gimpel 2016).</summary>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary>The exact function, or its approximation by tanh.</summary>
    public GeluApproximation Approximate { get; set; } = GeluApproximation.None;
}
