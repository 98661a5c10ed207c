namespace TypedNets.Studies.Statistics;

/// <summary>
/// Numbers measured independently of each other, one for each seed. Positive infinity stands for "larger than could be measured": a run
/// that never reached its target was slower than all that did. Medians and ranks take it as it is; means refuse it.
/// </summary>
public sealed class Sample
{
    private readonly double[] _values;

    /// <summary>A sample of these numbers.</summary>
    /// <param name="values">At least one; finite or positive infinity.</param>
    /// <exception cref="ArgumentException">There are none, or one is not a number or negative infinity.</exception>
    public Sample(params IEnumerable<double> values)
    {
        _values = [.. values];
        if (_values.Length == 0)
            throw new ArgumentException("A sample needs at least one number.", nameof(values));
        if (Array.FindIndex(_values, value => double.IsNaN(value) || double.IsNegativeInfinity(value)) is >= 0 and int bad)
        {
            throw new ArgumentException($"Number {bad + 1} of the sample is {_values[bad]}. Leave out what was not measured, and give "
                + "positive infinity for what was larger than could be measured.", nameof(values));
        }
    }

    /// <summary>A sample in which null stands for "larger than could be measured".</summary>
    /// <param name="values">At least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Sample Censored(IEnumerable<int?> values) => new(values.Select(value => value ?? double.PositiveInfinity));

    /// <summary>The numbers in their given order.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>How many there are.</summary>
    public int Count => _values.Length;

    /// <summary>Their mean.</summary>
    /// <exception cref="InvalidOperationException">One is infinite.</exception>
    public double Mean => Descriptive.Mean(Finite());

    /// <summary>Their median; positive infinity when half of them or more are, because the middle between a number and infinity is infinity.</summary>
    public double Median => Descriptive.Median([.. _values]);

    /// <summary>Their standard deviation, with Count - 1 in the denominator; null for fewer than two.</summary>
    /// <exception cref="InvalidOperationException">One is infinite.</exception>
    public double? StandardDeviation => Count < 2 ? null : Descriptive.Deviation(Finite());

    /// <summary>The mean with its interval: see <see cref="Comparison.MeanDifference"/>, whose methods it uses.</summary>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    /// <exception cref="InvalidOperationException">A number is infinite.</exception>
    public IntervalEstimate EstimateMean(double confidence = 0.95) =>
        MeanIntervals.Estimate("mean", Mean, Descriptive.StandardErrorOfMean(Finite()), Count - 1,
            new Resampling([_values], Together: true, columns => Descriptive.Mean(columns[0])), confidence);

    /// <summary>The median with its interval: see <see cref="Comparison.MedianRatio"/>, whose methods it uses.</summary>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    public IntervalEstimate EstimateMedian(double confidence = 0.95) => BootstrapIntervals.Percentile("median", Median,
        new Resampling([_values], Together: true, columns => Descriptive.Median(columns[0])), confidence);

    internal double[] Finite()
    {
        int never = _values.Count(double.IsInfinity);
        return never == 0 ? _values : throw new InvalidOperationException(
            $"{never} of the {Count} numbers of the sample {(never == 1 ? "is" : "are")} infinite (never reached): it has no mean. Use the median.");
    }
}
