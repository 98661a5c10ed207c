namespace TypedNets.Studies.Statistics;

/// <summary>Two samples side by side: pairs with the same seed, or two separate samples.</summary>
public sealed class Comparison
{
    private Comparison(Sample first, Sample second, bool isPaired) => (First, Second, IsPaired) = (first, second, isPaired);

    /// <summary>One sample.</summary>
    public Sample First { get; }

    /// <summary>The other.</summary>
    public Sample Second { get; }

    /// <summary>Whether numbers at the same place belong together. Trials of one seed do: they meet the same samples in the same order.</summary>
    public bool IsPaired { get; }

    /// <summary>The number of pairs, or of numbers in the smaller sample.</summary>
    public int Count => Math.Min(First.Count, Second.Count);

    /// <summary>First minus second of each pair; not a number where both are infinite.</summary>
    /// <exception cref="InvalidOperationException">The samples are not paired.</exception>
    public IReadOnlyList<double> Differences => IsPaired
        ? [.. First.Values.Zip(Second.Values, (first, second) => first - second)]
        : throw new InvalidOperationException("These samples are not paired: there are no differences seed by seed.");

    /// <summary>Samples whose numbers at the same place belong to the same seed.</summary>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public static Comparison Paired(Sample first, Sample second) => first.Count == second.Count
        ? new Comparison(first, second, isPaired: true)
        : throw new ArgumentException($"Samples of {first.Count} and {second.Count} numbers cannot be paired: compare them by seed, or unpaired.");

    /// <summary>Samples of different seeds.</summary>
    public static Comparison Unpaired(Sample first, Sample second) => new(first, second, isPaired: false);

    /// <summary>Pairs of the seeds that both have; the others are left out.</summary>
    /// <exception cref="ArgumentException">They have no seed in common.</exception>
    public static Comparison BySeed(IReadOnlyDictionary<int, double> first, IReadOnlyDictionary<int, double> second)
    {
        int[] seeds = [.. first.Keys.Where(second.ContainsKey).Order()];
        return seeds.Length > 0
            ? Paired(new Sample(seeds.Select(seed => first[seed])), new Sample(seeds.Select(seed => second[seed])))
            : throw new ArgumentException("The two have no seed in common: compare them unpaired.");
    }

    /// <summary>The mean of first minus the mean of second.</summary>
    /// <remarks>
    /// The interval is BCa from 6 seeds on (for 95 %; more for a higher confidence), widened for small numbers as Student's t is. From 2 seeds
    /// on it is Student's t interval, Welch's where unpaired, which is right for normal numbers; there is none where all numbers are alike.
    /// There is none for 1 seed.
    /// </remarks>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    /// <exception cref="InvalidOperationException">A number is infinite.</exception>
    public IntervalEstimate MeanDifference(double confidence = 0.95)
    {
        var (first, second) = (First.Finite(), Second.Finite());
        var (error, degrees) = IsPaired
            ? (Descriptive.StandardErrorOfMean([.. Differences]), Count - 1)
            : Welch.StandardError(first, second);
        return MeanIntervals.Estimate("mean difference", First.Mean - Second.Mean, error, degrees,
            Resampling(columns => Descriptive.Mean(columns[0]) - Descriptive.Mean(columns[1])), confidence);
    }

    /// <summary>The median of first minus the median of second, with a percentile bootstrap interval as for <see cref="MedianRatio"/>.</summary>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    public IntervalEstimate MedianDifference(double confidence = 0.95) => BootstrapIntervals.Percentile("difference of medians",
        First.Median - Second.Median, Resampling(columns => Descriptive.Median(columns[0]) - Descriptive.Median(columns[1])), confidence);

    /// <summary>The mean of first over the mean of second, with a BCa interval from 6 seeds on (for 95 %), and none below.</summary>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    /// <exception cref="InvalidOperationException">A number is infinite, or not positive.</exception>
    public IntervalEstimate MeanRatio(double confidence = 0.95)
    {
        (_, _) = (First.Finite(), Second.Finite());
        RequirePositive();
        return BootstrapIntervals.BiasCorrected("ratio of means", First.Mean / Second.Mean,
            Resampling(columns => Descriptive.Mean(columns[0]) / Descriptive.Mean(columns[1])), confidence);
    }

    /// <summary>
    /// The median of first over the median of second. Infinite numbers (runs that never got there) are larger than all others; infinite over
    /// infinite is not known, and the interval then allows for anything.
    /// </summary>
    /// <remarks>
    /// The interval holds percentiles of the bootstrap, from 6 seeds on (for 95 %; more for a higher confidence): with fewer, not even the
    /// range of all numbers is sure enough, and there is none.
    /// </remarks>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    /// <exception cref="InvalidOperationException">A number is not positive.</exception>
    public IntervalEstimate MedianRatio(double confidence = 0.95)
    {
        RequirePositive();
        return BootstrapIntervals.Percentile("ratio of medians", First.Median / Second.Median,
            Resampling(columns => Descriptive.Median(columns[0]) / Descriptive.Median(columns[1])), confidence);
    }

    private Resampling Resampling(Func<double[][], double> statistic) => new([[.. First.Values], [.. Second.Values]], IsPaired, statistic);

    private void RequirePositive()
    {
        if (First.Values.Concat(Second.Values).Any(value => value <= 0))
            throw new InvalidOperationException("Ratios need positive numbers: take differences of numbers that can be zero or less.");
    }
}
