using System.Globalization;
using System.Xml.Linq;

namespace TypedNets.Charts;

/// <summary>
/// Draws charts as SVG with text as text: sharp in print, readable on a phone, the same on every machine. (A raster library would need
/// the machine's fonts, which a bare server does not have.)
/// </summary>
internal static class ChartSvg
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    // The colours of Okabe and Ito, told apart with any colour vision; with the dashes also in black and white.
    private static readonly string[] s_colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#666666"];
    private static readonly string[] s_dashes = ["", "8 3", "3 2", "10 3 2 3", "5 2", "1 2", "12 4"];

    private const double Width = 540, Left = 64, Right = 24, PlotHeight = 250, LineHeight = 20, CharacterWidth = 7.3;

    /// <summary>The chart as an element that stands by itself or in a page.</summary>
    public static XElement Draw(LineChart chart)
    {
        var x = chart.Categories is { } labels ? Axis.Categories(labels)
            : Axis.Linear(chart.Series.SelectMany(series => series.Points).Select(point => point.X));
        var values = chart.Series.SelectMany(series => series.Points).SelectMany(point => new[] { point.Y, point.Low, point.High });
        if (chart.Reference is { } line)
            values = values.Append(line.Value);
        var y = chart.Logarithmic ? Axis.Logarithmic(values) : Axis.Linear(values);

        var (legend, legendHeight) = Legend(chart.Series);
        double top = 30 + legendHeight, bottom = top + PlotHeight;
        double labelHeight = chart.Categories is { } names ? 8 + 0.8 * CharacterWidth * names.Max(name => name.Length) : 20;
        double height = bottom + labelHeight + (chart.XLabel.Length > 0 ? 26 : 6);
        var frame = new Frame(x, y, top, bottom, chart.Logarithmic);
        return Element("svg", ("viewBox", $"0 0 {N(Width)} {N(height)}"), ("role", "img"), ("aria-label", chart.Title),
                ("font-family", "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"), ("font-size", "13"))
            .With(Element("rect", ("width", N(Width)), ("height", N(height)), ("fill", "#ffffff")),
                Text(chart.Title, Left, 18, ("font-size", "15"), ("font-weight", "600"), ("fill", "#111111")))
            .With(legend)
            .With(Grid(chart, frame))
            .With(chart.Series.Where(series => series.Points.Count > 0).Select(series => Band(series, frame)))
            .With(chart.Series.Where(series => series.Points.Count > 0).Select(series => Line(series, frame, chart.Categories is not null)))
            .With(Text(chart.XLabel, (Left + Width - Right) / 2, height - 6, ("text-anchor", "middle"), ("fill", "#333333")),
                Text(chart.YLabel, 0, 0, ("text-anchor", "middle"), ("fill", "#333333"),
                    ("transform", $"translate(15 {N((top + bottom) / 2)}) rotate(-90)")));
    }

    private static (List<XElement> Elements, double Height) Legend(IReadOnlyList<Series> all)
    {
        var elements = new List<XElement>();
        double x = Left, y = 40;
        foreach (Series series in all)
        {
            double width = 34 + CharacterWidth * series.Name.Length + 14;
            if (x > Left && x + width > Width - Right)
                (x, y) = (Left, y + LineHeight);
            elements.Add(Element("line", ("x1", N(x)), ("x2", N(x + 26)), ("y1", N(y - 4)), ("y2", N(y - 4)))
                .With(Stroke(series.Style)));
            elements.Add(Text(series.Name, x + 32, y, ("fill", "#222222")));
            x += width;
        }
        return (elements, y - 40 + LineHeight);
    }

    private static IEnumerable<XElement> Grid(LineChart chart, Frame frame)
    {
        foreach (var (value, label) in frame.Y.Ticks)
        {
            double y = frame.Up(value);
            yield return Rule(y, ("stroke", "#dddddd"));
            yield return Text(label, Left - 7, y + 4.5, ("text-anchor", "end"), ("fill", "#444444"));
        }

        foreach (var (value, label) in frame.X.Ticks)
        {
            double x = frame.Across(value);
            yield return chart.Categories is null
                ? Text(label, x, frame.Bottom + 18, ("text-anchor", "middle"), ("fill", "#444444"))
                : Text(label, 0, 0, ("text-anchor", "end"), ("fill", "#444444"), ("font-size", "12"),
                    ("transform", $"translate({N(x + 4)} {N(frame.Bottom + 12)}) rotate(-55)"));
        }

        yield return Rule(frame.Bottom, ("stroke", "#888888"));
        if (chart.Reference is not { } reference)
            yield break;
        yield return Rule(frame.Up(reference.Value), ("stroke", "#444444"), ("stroke-dasharray", "4 4"));
        yield return Text(reference.Label, Width - Right - 4, frame.Up(reference.Value) - 5,
            ("text-anchor", "end"), ("fill", "#444444"), ("font-size", "12"));
    }

    private static XElement Rule(double y, params (string Name, string Value)[] attributes) =>
        Element("line", [("x1", N(Left)), ("x2", N(Width - Right)), ("y1", N(y)), ("y2", N(y)), .. attributes]);

    private static XElement Band(Series series, Frame frame)
    {
        var edge = frame.Shown(series).Select(point => frame.At(point.X, point.High))
            .Concat(frame.Shown(series).Reverse().Select(point => frame.At(point.X, point.Low)));
        return Element("polygon", ("points", string.Join(' ', edge)), ("fill", Color(series.Style)), ("fill-opacity", "0.13"));
    }

    private static XElement Line(Series series, Frame frame, bool marked)
    {
        var points = frame.Shown(series).Select(point => frame.At(point.X, point.Y)).ToList();
        var line = Element("polyline", ("points", string.Join(' ', points)), ("fill", "none"), ("stroke-linejoin", "round"));
        var group = Element("g").With(line.With(Stroke(series.Style)));
        if (marked)
        {
            group.Add(points.Select(point => point.Split(',')).Select(at =>
                Element("circle", ("cx", at[0]), ("cy", at[1]), ("r", "2.6"), ("fill", Color(series.Style)))));
        }
        return group;
    }

    private static string Color(int style) => s_colors[style % s_colors.Length];

    private static IEnumerable<XAttribute> Stroke(int style)
    {
        yield return new XAttribute("stroke", Color(style));
        yield return new XAttribute("stroke-width", "2");
        if (s_dashes[style % s_dashes.Length] is { Length: > 0 } dashes)
            yield return new XAttribute("stroke-dasharray", dashes);
    }

    private static XElement Text(string text, double x, double y, params (string Name, string Value)[] attributes) =>
        Element("text", [("x", N(x)), ("y", N(y)), .. attributes]).With(new XText(text));

    private static XElement Element(string name, params (string Name, string Value)[] attributes) =>
        new(s_svg + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    private static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Frame(Axis X, Axis Y, double Top, double Bottom, bool Logarithmic)
    {
        public double Across(double value) => Left + X.Position(value) * (Width - Left - Right);

        public double Up(double value) => Top + (1 - Y.Position(value)) * PlotHeight;

        public string At(double x, double y) => $"{N(Across(x))},{N(Up(y))}";

        public IEnumerable<BandPoint> Shown(Series series) => series.Points.Where(point => !Logarithmic || point.Low > 0);
    }
}
