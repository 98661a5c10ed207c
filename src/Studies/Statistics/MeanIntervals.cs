using MathNet.Numerics.Distributions;

namespace TypedNets.Studies.Statistics;

/// <summary>Intervals of means and their differences: by bootstrap, or by Student's t where the seeds are too few for that.</summary>
internal static class MeanIntervals
{
    /// <param name="quantity">What is estimated.</param>
    /// <param name="value">Its value.</param>
    /// <param name="standardError">Its standard error; null when a sample has only one number.</param>
    /// <param name="degrees">Degrees of freedom of the standard error.</param>
    /// <param name="resampling">How the bootstrap draws it.</param>
    /// <param name="confidence">Of the interval.</param>
    public static IntervalEstimate Estimate(string quantity, double value, double? standardError, double degrees, Resampling resampling, double confidence)
    {
        Interval.RequireConfidence(confidence);
        if (standardError is not { } error)
            return new IntervalEstimate(quantity, value, null, resampling.Count, "one seed shows no spread");
        if (resampling.Count >= BootstrapIntervals.FewestFor(confidence))
            return BootstrapIntervals.BiasCorrected(quantity, value, resampling, confidence) with { StandardError = error };
        if (error == 0)
            return new IntervalEstimate(quantity, value, null, resampling.Count, "so few seeds, all alike, show no spread");
        double half = StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2) * error;
        return new IntervalEstimate(quantity, value, new Interval(value - half, value + half, confidence), resampling.Count, "Student's t")
        {
            StandardError = error,
        };
    }
}
