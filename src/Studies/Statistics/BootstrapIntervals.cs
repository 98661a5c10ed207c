using MathNet.Numerics.Distributions;

namespace TypedNets.Studies.Statistics;

/// <summary>
/// Bootstrap intervals (Efron and Tibshirani 1993, chapter 14). Plain ones are too narrow for few seeds: their normal quantile is replaced
/// by √(n/(n - 1)) times that of Student's t (Hesterberg 2015, section 4.3), which makes them those of t where numbers are normal.
/// </summary>
internal static class BootstrapIntervals
{
    /// <summary>
    /// The fewest numbers from which an interval is computed: not even their whole range holds the median with a higher probability than
    /// 1 - 2^(1 - n), so a narrower interval would claim too much. 6 for 95 %.
    /// </summary>
    public static int FewestFor(double confidence) => 1 + (int)Math.Ceiling(Math.Log2(1 / (1 - confidence)) - 1e-9);

    /// <summary>BCa: corrected for bias and skewness.</summary>
    public static IntervalEstimate BiasCorrected(string quantity, double value, Resampling resampling, double confidence) =>
        Estimate(quantity, value, resampling, confidence, "BCa bootstrap", ordered => BiasCorrectedLevels(
            (ordered.Count(each => each < value) + (0.5 * ordered.Count(each => each == value))) / ordered.Length,
            resampling.Acceleration(), Quantile(resampling.Count, confidence)));

    /// <summary>Percentiles: for medians, of which bias and skewness cannot be told from so few different values.</summary>
    public static IntervalEstimate Percentile(string quantity, double value, Resampling resampling, double confidence) =>
        Estimate(quantity, value, resampling, confidence, "percentile bootstrap", _ => BiasCorrectedLevels(
            0.5, 0, Quantile(resampling.Count, confidence)));

    private static IntervalEstimate Estimate(string quantity, double value, Resampling resampling, double confidence, string method,
        Func<double[], (double Low, double High)> levels)
    {
        Interval.RequireConfidence(confidence);
        int fewest = FewestFor(confidence), count = resampling.Count;
        if (count < fewest)
            return new IntervalEstimate(quantity, value, null, count, $"for {Numbers.Percent(confidence)} it takes {Numbers.Plural(fewest, "seed")}");

        // What is not defined, as infinite against infinite, may be anything: it lies below the lower end and above the upper.
        double[] replicates = resampling.Replicates();
        double[] low = Ordered(replicates, double.NegativeInfinity);
        double[] high = replicates.Any(double.IsNaN) ? Ordered(replicates, double.PositiveInfinity) : low;
        var (lowLevel, highLevel) = levels(low);
        return new IntervalEstimate(quantity, value, new Interval(At(low, lowLevel), At(high, highLevel), confidence), count, method)
        {
            StandardError = replicates.All(double.IsFinite) ? Descriptive.Deviation(replicates) : null,
        };
    }

    /// <summary>Efron and Tibshirani 1993, equation 14.10.</summary>
    private static (double Low, double High) BiasCorrectedLevels(double shareBelow, double acceleration, double quantile)
    {
        double edge = 0.5 / Resampling.Draws;
        double bias = Normal.InvCDF(0, 1, Math.Clamp(shareBelow, edge, 1 - edge));
        return (Level(-quantile), Level(quantile));

        double Level(double z)
        {
            double shift = bias + z, shrink = 1 - (acceleration * shift);
            return shrink > 0 ? Normal.CDF(0, 1, bias + (shift / shrink)) : shift > 0 ? 1 : 0;
        }
    }

    private static double Quantile(int count, double confidence) =>
        Math.Sqrt(count / (count - 1.0)) * StudentT.InvCDF(0, 1, count - 1, (1 + confidence) / 2);

    private static double[] Ordered(double[] replicates, double undefined)
    {
        double[] ordered = [.. replicates.Select(value => double.IsNaN(value) ? undefined : value)];
        Array.Sort(ordered);
        return ordered;
    }

    private static double At(double[] ordered, double level) =>
        ordered[Math.Clamp((int)Math.Round(level * (ordered.Length + 1)) - 1, 0, ordered.Length - 1)];
}
