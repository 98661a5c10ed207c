namespace TypedNets.Studies.Statistics;

/// <summary>A confidence interval: of all intervals computed like this one, at least this share contain the true value.</summary>
/// <param name="Low">The lower end; it may be negative infinity.</param>
/// <param name="High">The upper end; it may be positive infinity.</param>
/// <param name="Confidence">The share, in (0, 1).</param>
public readonly record struct Interval(double Low, double High, double Confidence)
{
    /// <summary>Whether a value lies in it, its ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>As <c>95 % interval 1.2 to 3.4</c>.</summary>
    public override string ToString() => $"{Numbers.Percent(Confidence)} interval {Numbers.Text(Low)} to {Numbers.Text(High)}";

    internal static void RequireConfidence(double confidence)
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence above 0 and below 1 is expected.");
    }
}
