namespace TypedNets;

/// <summary>LeakyReLU: x for x &gt; 0, else <see cref="NegativeSlope"/>·x.</summary>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>Slope for negative inputs.</summary>
    public double NegativeSlope { get; set; } = 0.01;
}
