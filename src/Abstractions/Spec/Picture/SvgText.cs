using System.Globalization;
using System.Text;

namespace TypedNets.Picture;

/// <summary>Writes SVG without a library: numbers, texts and elements.</summary>
internal sealed class SvgText
{
    /// <summary>Has a text end at its place.</summary>
    public const string End = " text-anchor=\"end\"";
    private readonly StringBuilder _text = new();

    /// <summary>A length to a tenth of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>A text as content or attribute; what XML cannot hold becomes the replacement character.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\n' or '\t' => c.ToString(),
                    < ' ' or (>= '\ud800' and <= '\udfff') or '\ufffe' or '\uffff' => "\ufffd",
                    _ => c.ToString(),
                });
        }

        return escaped.ToString();
    }

    /// <summary>Adds markup, a line.</summary>
    public void Line(string markup) => _text.Append(markup).Append('\n');

    /// <summary>Adds a rectangle, by its left and top.</summary>
    public void Box(string type, double x, double y, double width, double height, double radius, string attributes = "") => Line(
        $"<rect class=\"{type}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(radius)}\"{attributes}/>");

    /// <summary>Adds a text on a base line; nothing for an empty one.</summary>
    public void Text(string type, double x, double y, string text, string attributes = "")
    {
        if (text.Length > 0)
            Line($"<text{(type.Length > 0 ? $" class=\"{type}\"" : "")} x=\"{Number(x)}\" y=\"{Number(y)}\"{attributes}>{Escaped(text)}</text>");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
