namespace TypedNets;

/// <summary>Var W = scale/fan, from a distribution of choice (Keras' <c>VarianceScaling</c>).</summary>
/// <param name="scale">The variance times the fan.</param>
public sealed class VarianceScalingAttribute(double scale = 1) : InitializerAttribute
{
    /// <summary>The variance times the fan.</summary>
    public double Scale { get; } = scale;

    /// <summary>Which fan is used.</summary>
    public FanMode Mode { get; set; }

    /// <summary>The distribution drawn from.</summary>
    public Distribution Distribution { get; set; }

    /// <summary>How fans are counted.</summary>
    public FanConvention Fans { get; set; }
}
