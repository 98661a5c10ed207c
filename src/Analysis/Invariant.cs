using System.Globalization;

namespace TypedNets.Analysis;

/// <summary>Numbers as text, the same in every culture.</summary>
public static class Invariant
{
    /// <summary>An integer.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for people, four significant digits.</summary>
    public static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A number that reads back as the same bits, as a C# or JSON literal of type double.</summary>
    public static string Literal(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'N', 'I']) < 0 ? text + ".0" : text;
    }
}
