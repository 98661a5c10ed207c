namespace TypedNets.Studies.Statistics;

/// <summary>Means, medians and deviations of plain numbers.</summary>
internal static class Descriptive
{
    /// <summary>The mean of finite numbers; of equal ones exactly their value, because only what they differ by is added up.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value - values[0];
        return values[0] + (sum / values.Length);
    }

    /// <summary>With Count - 1 in the denominator. Rounding errors of equal numbers are no deviation.</summary>
    public static double Deviation(ReadOnlySpan<double> values)
    {
        double mean = Mean(values), squares = 0, largest = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
            largest = Math.Max(largest, Math.Abs(value));
        }
        double deviation = Math.Sqrt(squares / (values.Length - 1));
        return deviation > 1e-13 * largest ? deviation : 0;
    }

    public static double? StandardErrorOfMean(ReadOnlySpan<double> values) =>
        values.Length < 2 ? null : Deviation(values) / Math.Sqrt(values.Length);

    /// <summary>Puts the numbers in order.</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        double low = values[(values.Length - 1) / 2], high = values[values.Length / 2];
        return low == high ? low : (low + high) / 2;
    }
}
