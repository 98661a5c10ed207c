namespace TypedNets.Studies.Statistics;

/// <summary>Numbers measured independently of each other, one for each seed.</summary>
/// <param name="values">The numbers, at least one, all finite.</param>
public sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] _values = [.. values];

    /// <summary>How many there are.</summary>
    public int Count => _values.Length;

    /// <summary>Their mean.</summary>
    public double Mean => _values.Average();

    /// <summary>Their standard deviation, with Count - 1 in the denominator; null for fewer than two.</summary>
    public double? StandardDeviation
    {
        get
        {
            if (Count < 2)
                return null;
            double mean = Mean;
            return Math.Sqrt(_values.Sum(value => (value - mean) * (value - mean)) / (Count - 1));
        }
    }

    /// <summary>Half the width of the t interval that covers the true mean with a probability; null for fewer than two numbers.</summary>
    /// <remarks>Exact when the numbers are normally distributed. With few seeds a bootstrap interval would be too narrow.</remarks>
    /// <param name="confidence">The probability, 0.95 unless given.</param>
    public double? HalfWidth(double confidence = 0.95) =>
        StandardDeviation is { } deviation ? StudentT.TwoSidedQuantile(confidence, Count - 1) * deviation / Math.Sqrt(Count) : null;

    /// <summary>
    /// The median of numbers of which some are missing because they are larger than could be measured (a run that did not reach the
    /// target): null when it is among those.
    /// </summary>
    /// <param name="values">The numbers; null stands for "larger than all others".</param>
    public static double? CensoredMedian(IReadOnlyCollection<int?> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        double[] ordered = [.. values.Select(value => value ?? double.PositiveInfinity).Order()];
        double median = (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
        return double.IsFinite(median) ? median : null;
    }
}
