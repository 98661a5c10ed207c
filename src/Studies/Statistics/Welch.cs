namespace TypedNets.Studies.Statistics;

/// <summary>The difference of two means whose samples need not have the same variance (Welch 1947).</summary>
internal static class Welch
{
    /// <summary>The standard error of the difference, and its degrees of freedom; null when a sample has only one number.</summary>
    public static (double? Error, double Degrees) StandardError(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (Descriptive.StandardErrorOfMean(first) is not { } a || Descriptive.StandardErrorOfMean(second) is not { } b)
            return (null, 0);
        double variance = (a * a) + (b * b);
        double parts = (a * a * a * a / (first.Length - 1)) + (b * b * b * b / (second.Length - 1));
        return (Math.Sqrt(variance), parts == 0 ? first.Length + second.Length - 2 : variance * variance / parts);
    }
}
