namespace TypedNets;

/// <summary>Normal with a fixed standard deviation, whatever the layer's size: <c>N(Mean, std²)</c>.</summary>
/// <param name="std">Standard deviation.</param>
public sealed class RandomNormalAttribute(double std) : InitializerAttribute
{
    /// <summary>Standard deviation.</summary>
    public double Std { get; } = std;

    /// <summary>Mean.</summary>
    public double Mean { get; set; }
}
