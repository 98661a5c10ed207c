namespace TypedNets.Studies.Statistics;

/// <summary>A quantity estimated from some seeds, as it would be over all seeds.</summary>
/// <param name="Quantity">What it is: "mean difference".</param>
/// <param name="Value">The number of the seeds at hand; infinite or not a number where runs never reached what was measured.</param>
/// <param name="Interval">Where the number of all seeds lies; null where the seeds are too few to say.</param>
/// <param name="Count">The number of seeds, or of pairs of seeds; of two separate samples, the smaller number.</param>
/// <param name="Method">How the interval was found, or why there is none.</param>
public sealed record IntervalEstimate(string Quantity, double Value, Interval? Interval, int Count, string Method)
{
    /// <summary>The standard deviation of the value over repetitions of the whole experiment; null where it is not known.</summary>
    public double? StandardError { get; init; }

    /// <summary>As <c>mean difference 4.1, 95 % interval 2.2 to 6 (t, n = 5)</c>.</summary>
    public override string ToString() => Interval is { } interval
        ? $"{Quantity} {Numbers.Text(Value)}, {interval} ({Method}, n = {Count})"
        : $"{Quantity} {Numbers.Text(Value)}, no interval ({Method}, n = {Count})";
}
