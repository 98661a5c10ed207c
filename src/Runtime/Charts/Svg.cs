using System.Globalization;
using System.Xml.Linq;

namespace TypedNets.Charts;

/// <summary>Elements of SVG, and the colours of all charts.</summary>
internal static class Svg
{
    public const double Width = 460, Right = 20, CharacterWidth = 7.2;

    /// <summary>The number of styles of lines and bars.</summary>
    public const int Styles = 7;

    // The colours of Okabe and Ito, told apart with any colour vision; on a dark ground the dark ones are lighter. Paper is always light.
    private const string Css = """
        .tn-paper{fill:#fff}.tn-ink{fill:#111}.tn-soft{fill:#444}.tn-grid{stroke:#ddd}.tn-axis{stroke:#777}.tn-whisker{stroke:#222}
        .tn-0{color:#0072b2}.tn-1{color:#d55e00}.tn-2{color:#009e73}.tn-3{color:#cc79a7}.tn-4{color:#e69f00}.tn-5{color:#56b4e9}.tn-6{color:#666}
        @media screen and (prefers-color-scheme:dark){
        .tn-paper{fill:#14181d}.tn-ink{fill:#f0f3f6}.tn-soft{fill:#c0c8d1}.tn-grid{stroke:#343b44}.tn-axis{stroke:#8a95a1}.tn-whisker{stroke:#f0f3f6}
        .tn-0{color:#3a9fdc}.tn-1{color:#f0752a}.tn-2{color:#1fc094}.tn-5{color:#a5dcff}.tn-6{color:#aaa}}
        """;

    /// <summary>A picture with a heading.</summary>
    public static XElement Drawing(string title, double width, double height) =>
        Element("svg", ("viewBox", $"0 0 {N(width)} {N(height)}"), ("role", "img"), ("aria-label", title),
                ("font-family", "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"), ("font-size", "13"))
            .With(Element("style").With(Css.ReplaceLineEndings("\n")),
                Element("rect", ("width", N(width)), ("height", N(height)), ("class", "tn-paper")),
                Text(title, 8, 18, ("font-size", TitleSize(title, width)), ("font-weight", "600"), ("class", "tn-ink")));

    /// <summary>The class that gives a style its colour, which is <c>currentColor</c> there.</summary>
    public static string Colour(int style) => $"tn-{style % Styles}";

    public static XElement Text(string text, double x, double y, params (string Name, string Value)[] attributes) =>
        Element("text", [("x", N(x)), ("y", N(y)), .. attributes]).With(new XText(text));

    public static XElement Line(double x1, double y1, double x2, double y2, params (string Name, string Value)[] attributes) =>
        Element("line", [("x1", N(x1)), ("x2", N(x2)), ("y1", N(y1)), ("y2", N(y2)), .. attributes]);

    public static XElement Box(double x, double y, double width, double height, params (string Name, string Value)[] attributes) =>
        Element("rect", [("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)), .. attributes]);

    public static XElement Element(string name, params (string Name, string Value)[] attributes) =>
        new(XName.Get(name, "http://www.w3.org/2000/svg"), attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    public static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    // A long title gets smaller rather than cut.
    private static string TitleSize(string title, double width) => N(Math.Clamp((width - 16) / (0.62 * Math.Max(1, title.Length)), 9, 15));
}
