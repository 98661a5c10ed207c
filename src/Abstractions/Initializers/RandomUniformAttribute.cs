namespace TypedNets;

/// <summary>Uniform between fixed ends, whatever the layer's size.</summary>
/// <param name="low">Lower end.</param>
/// <param name="high">Upper end.</param>
public sealed class RandomUniformAttribute(double low, double high) : InitializerAttribute
{
    /// <summary>Lower end.</summary>
    public double Low { get; } = low;

    /// <summary>Upper end.</summary>
    public double High { get; } = high;
}
