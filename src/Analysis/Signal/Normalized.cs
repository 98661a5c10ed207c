namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through a normalisation to mean 0 and variance 1 with a scale and a shift that are constant at the start. The gradient is that
/// of a division by the standard deviation; what flows back through mean and variance is small in wide layers (Yang et al. 2019).
/// </summary>
internal static class Normalized
{
    /// <summary>The output; null when scale or shift are drawn.</summary>
    /// <param name="layer">The normalisation.</param>
    /// <param name="input">What it normalises; sources none where that is unknown.</param>
    /// <param name="mean">The mean that it leaves.</param>
    /// <param name="unitVariance">The variance of one unit over the data that it leaves.</param>
    public static Moments? Forward(SignalLayer layer, Moments input, double? unitVariance, double mean = 0)
    {
        if (Constant(layer, ParameterRole.Scale, 1) is not { } scale || Constant(layer, ParameterRole.Shift, 0) is not { } shift)
            return null;
        return new Moments((scale * mean) + shift, (scale * scale) + (2 * scale * shift * mean) + (shift * shift))
        {
            IsNormal = input.IsNormal,
            UnitVariance = scale * scale * unitVariance,
            Sources = input.Sources.Count > 0 ? input.Sources : [layer.Number],
        };
    }

    /// <summary>By how much the gradient's second moment grows; null when unknown.</summary>
    /// <param name="layer">The normalisation.</param>
    /// <param name="divisor">What it divides the second moment by.</param>
    public static double? Backward(SignalLayer layer, double? divisor) =>
        divisor > 0 && Constant(layer, ParameterRole.Scale, 1) is { } scale ? scale * scale / divisor.Value : null;

    private static double? Constant(SignalLayer layer, ParameterRole role, double fallback) =>
        layer.Parameter(role) is not { } parameter ? fallback : parameter.Draw is Draw.Constant constant ? constant.Value : null;
}
