namespace TypedNets;

/// <summary>All equal.</summary>
/// <param name="value">The value.</param>
public sealed class ConstantAttribute(double value) : InitializerAttribute
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;
}
