using System.Globalization;
using System.Text;

namespace TypedNets;

/// <summary>
/// Writes JSON without a library, because this assembly also runs inside the compiler, where a dependency would have to be shipped.
/// Values are complete JSON texts; members and elements are put together from them.
/// </summary>
internal static class JsonText
{
    /// <summary>An integer; null where there is none.</summary>
    public static string Of(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary>A number that reads back as the same bits; null where there is none, and for what JSON cannot write.</summary>
    public static string Of(double? value) => value is { } number && !double.IsNaN(number) && !double.IsInfinity(number)
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : "null";

    /// <summary>A string; null where there is none.</summary>
    public static string Of(string? value)
    {
        if (value is null)
            return "null";
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or (>= '\ud800' and <= '\udfff') => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>An array on one line: sizes and names.</summary>
    public static string Line(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    /// <summary>An array with one element a line.</summary>
    public static string Lines(IEnumerable<string> items)
    {
        string text = string.Join(",\n", items.Select(Indented));
        return text.Length == 0 ? "[]" : $"[\n{text}\n]";
    }

    /// <summary>An object with one member a line.</summary>
    public static string Object(params (string Name, string Value)[] members) =>
        $"{{\n{string.Join(",\n", members.Select(m => Indented($"{Of(m.Name)}: {m.Value}")))}\n}}";

    /// <summary>An object on one line.</summary>
    public static string ObjectLine(params (string Name, string Value)[] members) =>
        $"{{ {string.Join(", ", members.Select(m => $"{Of(m.Name)}: {m.Value}"))} }}";

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ");
}
