using MathNet.Numerics.Distributions;

namespace TypedNets.Studies.Statistics;

/// <summary>How many of some runs had something happen to them: diverged, stayed at chance.</summary>
public sealed record Share
{
    /// <summary>A share of runs.</summary>
    /// <param name="hits">How many of them it happened to.</param>
    /// <param name="count">How many there are, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no run, or hits are negative or more than runs.</exception>
    public Share(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        (Hits, Count) = (hits, count);
    }

    /// <summary>The share of those for which it is true.</summary>
    /// <param name="outcomes">One for each run, at least one.</param>
    public static Share Of(IReadOnlyCollection<bool> outcomes) => new(outcomes.Count(outcome => outcome), outcomes.Count);

    /// <summary>How many runs it happened to.</summary>
    public int Hits { get; }

    /// <summary>How many runs there are.</summary>
    public int Count { get; }

    /// <summary>The share of these runs, 0 to 1.</summary>
    public double Value => (double)Hits / Count;

    /// <summary>The share with the interval of Clopper and Pearson (1934), which is never too narrow, whatever the number of runs.</summary>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    public IntervalEstimate Estimate(double confidence = 0.95)
    {
        Interval.RequireConfidence(confidence);
        double tail = (1 - confidence) / 2;
        double low = Hits == 0 ? 0 : Beta.InvCDF(Hits, Count - Hits + 1, tail);
        double high = Hits == Count ? 1 : Beta.InvCDF(Hits + 1, Count - Hits, 1 - tail);
        return new IntervalEstimate("share", Value, new Interval(low, high, confidence), Count, "Clopper-Pearson");
    }

    /// <summary>As <c>3 of 5</c>.</summary>
    public override string ToString() => $"{Hits} of {Count}";
}
