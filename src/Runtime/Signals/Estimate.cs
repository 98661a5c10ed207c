namespace TypedNets;

/// <summary>A mean over networks that differ in their seeds alone.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">The standard deviation over the networks over the root of their number; null for one network.</param>
public readonly record struct Estimate(double Mean, double? StandardError)
{
    /// <summary>Mean and standard error of values.</summary>
    internal static Estimate Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return new Estimate(mean, values.Count < 2 ? null : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count));
    }
}
