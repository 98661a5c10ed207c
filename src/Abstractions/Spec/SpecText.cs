using System.Globalization;

namespace TypedNets;

/// <summary>Numbers and shapes as the views of a spec show them to people, the same in every culture.</summary>
internal static class SpecText
{
    /// <summary>A shape with its batch: <c>N×32×28×28</c>, <c>?</c> for what is not known.</summary>
    public static string Shape(IReadOnlyList<long?> shape) =>
        string.Concat(shape.Select(size => "×" + (size?.ToString(CultureInfo.InvariantCulture) ?? "?")).Prepend("N"));

    /// <summary>An integer with separators between thousands.</summary>
    public static string Integer(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A standard deviation or a gain, four significant digits.</summary>
    public static string Scale(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A fan: whole when it is or is large, else three significant digits.</summary>
    public static string Fan(double value) => Math.Abs(value) >= 100 || Math.Abs(value - Math.Round(value)) < 1e-9
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>A count of operations, in millions (M) or thousand millions (G) where it is that large.</summary>
    public static string Operations(long value) => value switch
    {
        >= 1_000_000_000 => (value / 1e9).ToString("#,0.00", CultureInfo.InvariantCulture) + " G",
        >= 1_000_000 => (value / 1e6).ToString("0.00", CultureInfo.InvariantCulture) + " M",
        _ => Integer(value),
    };

    /// <summary>Memory in decimal units.</summary>
    public static string Bytes(double value) => value switch
    {
        >= 1e9 => (value / 1e9).ToString("#,0.00", CultureInfo.InvariantCulture) + " GB",
        >= 1e6 => (value / 1e6).ToString("0.00", CultureInfo.InvariantCulture) + " MB",
        >= 1e3 => (value / 1e3).ToString("0.00", CultureInfo.InvariantCulture) + " kB",
        _ => value.ToString("0", CultureInfo.InvariantCulture) + " B",
    };
}
