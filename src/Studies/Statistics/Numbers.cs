using System.Globalization;

namespace TypedNets.Studies.Statistics;

/// <summary>How numbers are written in evidence, the same in all cultures.</summary>
internal static class Numbers
{
    /// <summary>Four digits; whole numbers in full.</summary>
    public static string Text(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        double.NaN => "unknown",
        _ when Math.Abs(value) is >= 1000 and < 1e15 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("G4", CultureInfo.InvariantCulture),
    };

    /// <summary>A share, as 95 % or 99.5 %.</summary>
    public static string Percent(double share) => (100 * share).ToString("G4", CultureInfo.InvariantCulture) + " %";

    /// <summary>A probability, as p = 0.031; of very small ones only that they are small.</summary>
    public static string P(double p) => p < 0.0001 ? "p < 0.0001" : "p = " + p.ToString("G2", CultureInfo.InvariantCulture);

    /// <summary>As <c>3 seeds</c>.</summary>
    public static string Plural(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
