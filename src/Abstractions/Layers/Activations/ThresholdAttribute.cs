namespace TypedNets;

/// <summary>Threshold: x for x &gt; threshold, else value.</summary>
/// <param name="threshold">Where it switches.</param>
/// <param name="value">What stands below.</param>
public sealed class ThresholdAttribute(double threshold, double value) : LayerAttribute
{
    /// <summary>Where it switches.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>What stands below.</summary>
    public double Value { get; } = value;
}
