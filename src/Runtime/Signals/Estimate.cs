namespace TypedNets;

/// <summary>A mean over networks that differ in their seeds alone.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">The standard deviation over the networks over the root of their number; null for one network.</param>
public readonly record struct Estimate(double Mean, double? StandardError)
{
    /// <summary>
    /// The standard deviation of the logarithm over the networks, which tells more of a signal through many layers, whose mean rare networks decide; null
    /// where some are not positive.
    /// </summary>
    public double? LogDeviation { get; init; }

    /// <summary>Mean and standard error of values.</summary>
    internal static Estimate Of(IReadOnlyCollection<double> values)
    {
        // Squares of what is left of a dying signal would be zero: deviations are taken over the greatest value.
        double mean = values.Average(), scale = values.Max(Math.Abs);
        if (values.Count < 2)
            return new Estimate(mean, null);
        double error = scale == 0 || double.IsInfinity(scale) ? 0 : scale * Math.Sqrt(values.Sum(value => (value - mean) / scale * ((value - mean) / scale)) / (values.Count - 1) / values.Count);
        return new Estimate(mean, error) { LogDeviation = values.All(value => value > 0) ? Deviation([.. values.Select(value => Math.Log(value))]) : null };
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
