namespace TypedNets;

/// <summary>Softshrink: x moved towards zero by λ = <see cref="Lambd"/>, 0 for |x| ≤ λ.</summary>
public sealed class SoftshrinkAttribute : LayerAttribute
{
    /// <summary>The threshold λ; not negative.</summary>
    public double Lambd { get; set; } = 0.5;
}
