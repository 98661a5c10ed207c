namespace TypedNets;

/// <summary>Hardshrink: 0 for |x| ≤ λ = <see cref="Lambd"/>, else x.</summary>
public sealed class HardshrinkAttribute : LayerAttribute
{
    /// <summary>The threshold λ.</summary>
    public double Lambd { get; set; } = 0.5;
}
