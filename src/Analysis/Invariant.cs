using System.Globalization;

namespace TypedNets.Analysis;

/// <summary>Numbers as text, the same in every culture.</summary>
public static class Invariant
{
    /// <summary>An integer.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for people, four significant digits.</summary>
    public static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number; whole ones as integers.</summary>
    public static string Shortest(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A C# literal of type double that reads back as the same number.</summary>
    public static string Literal(double value)
    {
        string text = Shortest(value);
        return NonFinite(value) is { } name ? "double." + name : text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    /// <summary>A C# literal of type float that reads back as the same number.</summary>
    public static string Literal(float value) => NonFinite(value) is { } name ? "float." + name : value.ToString("R", CultureInfo.InvariantCulture) + "F";

    private static string? NonFinite(double value) =>
        double.IsPositiveInfinity(value) ? nameof(double.PositiveInfinity)
        : double.IsNegativeInfinity(value) ? nameof(double.NegativeInfinity)
        : double.IsNaN(value) ? nameof(double.NaN)
        : null;
}
