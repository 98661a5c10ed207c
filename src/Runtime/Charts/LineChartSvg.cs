using System.Xml.Linq;
using static TypedNets.Charts.Svg;

namespace TypedNets.Charts;

/// <summary>Draws lines with bands.</summary>
internal static class LineChartSvg
{
    private const double Left = 62, PlotHeight = 230, LineHeight = 20;

    // With these, lines are told apart in black and white too; when the colours begin again, the dashes are shifted.
    private static readonly string[] s_dashes = ["", "8 3", "3 2", "10 3 2 3", "5 2", "1 2", "12 4"];

    public static XElement Draw(LineChart chart)
    {
        var points = chart.Series.SelectMany(series => series.Points).ToList();
        var x = chart.Categories is { } labels ? Axis.Categories(labels)
            : chart.LogarithmicX ? Axis.LogarithmicAt(points.Select(point => point.X))
            : Axis.Linear(points.Select(point => point.X));
        var values = points.SelectMany(point => new[] { point.Y, point.Low, point.High });
        if (chart.Reference is { } line)
            values = values.Append(line.Value);
        var y = chart.Logarithmic ? Axis.Logarithmic(values) : Axis.Linear(values);

        var (legend, legendHeight) = Legend(chart.Series);
        double top = 30 + legendHeight, bottom = top + PlotHeight;
        double labelHeight = chart.Categories is { } names ? 8 + 0.8 * CharacterWidth * names.Select(name => name.Length).DefaultIfEmpty().Max() : 20;
        double height = bottom + labelHeight + (chart.XLabel.Length > 0 ? 26 : 6);
        var frame = new Frame(x, y, top, bottom, chart.Logarithmic);
        Series[] drawn = [.. chart.Series.Where(series => frame.Shown(series).Any())];
        return Drawing(chart.Title, Width, height)
            .With(legend)
            .With(Grid(chart, frame))
            .With(drawn.Where(series => !series.IsPredicted).Select(series => Band(series, frame)))
            .With(drawn.Select(series => Drawn(series, frame, chart.Categories is not null || chart.LogarithmicX)))
            .With(Text(chart.XLabel, (Left + Width - Right) / 2, height - 6, ("text-anchor", "middle"), ("class", "tn-soft")),
                Text(chart.YLabel, 0, 0, ("text-anchor", "middle"), ("class", "tn-soft"), ("transform", $"translate(14 {N((top + bottom) / 2)}) rotate(-90)")));
    }

    private static (List<XElement> Elements, double Height) Legend(IReadOnlyList<Series> all)
    {
        var elements = new List<XElement>();
        double x = Left, y = 40;
        // Predictions have the colour of what they predict; their dashes are explained once.
        Series[] named = [.. all.Where(series => !series.IsPredicted), .. all.Where(series => series.IsPredicted).Take(1).Select(series => series with { Name = "predicted", Style = 6 })];
        foreach (Series series in named)
        {
            double width = 34 + CharacterWidth * series.Name.Length + 14;
            if (x > Left && x + width > Width - Right)
                (x, y) = (Left, y + LineHeight);
            elements.Add(Line(x, y - 4, x + 26, y - 4, [("class", Colour(series.Style)), .. Stroke(series)]));
            elements.Add(Text(series.Name, x + 32, y, ("class", "tn-ink")));
            x += width;
        }
        return (elements, y - 40 + LineHeight);
    }

    private static IEnumerable<XElement> Grid(LineChart chart, Frame frame)
    {
        foreach (var (value, label) in frame.Y.Ticks)
        {
            double y = frame.Up(value);
            yield return Rule(y, ("class", "tn-grid"));
            yield return Text(label, Left - 7, y + 4.5, ("text-anchor", "end"), ("class", "tn-soft"));
        }

        foreach (var (value, label) in frame.X.Ticks)
        {
            double x = frame.Across(value);
            yield return chart.Categories is null
                ? Text(label, x, frame.Bottom + 18, ("text-anchor", "middle"), ("class", "tn-soft"))
                : Text(label, 0, 0, ("text-anchor", "end"), ("class", "tn-soft"), ("font-size", "12"),
                    ("transform", $"translate({N(x + 4)} {N(frame.Bottom + 12)}) rotate(-55)"));
        }

        yield return Rule(frame.Bottom, ("class", "tn-axis"));
        if (chart.Reference is not { } reference)
            yield break;
        yield return Rule(frame.Up(reference.Value), ("class", "tn-axis"), ("stroke-dasharray", "4 4"));
        yield return Text(reference.Label, Width - Right - 4, frame.Up(reference.Value) - 5, ("text-anchor", "end"), ("class", "tn-soft"), ("font-size", "12"));
    }

    private static XElement Rule(double y, params (string Name, string Value)[] attributes) => Line(Left, y, Width - Right, y, attributes);

    private static XElement Band(Series series, Frame frame)
    {
        var edge = frame.Shown(series).Select(point => frame.At(point.X, point.High))
            .Concat(frame.Shown(series).Reverse().Select(point => frame.At(point.X, point.Low)));
        return Element("polygon", ("points", string.Join(' ', edge)), ("class", Colour(series.Style)), ("fill", "currentColor"), ("fill-opacity", "0.14"));
    }

    private static XElement Drawn(Series series, Frame frame, bool isMarked)
    {
        var points = frame.Shown(series).Select(point => frame.At(point.X, point.Y)).ToList();
        var group = Element("g", ("class", Colour(series.Style)))
            .With(Element("polyline", [("points", string.Join(' ', points)), ("fill", "none"), ("stroke-linejoin", "round"), .. Stroke(series)]));
        if (isMarked && !series.IsPredicted)
            group.Add(points.Select(point => point.Split(',')).Select(at => Element("circle", ("cx", at[0]), ("cy", at[1]), ("r", "2.6"), ("fill", "currentColor"))));
        return group;
    }

    private static IEnumerable<(string Name, string Value)> Stroke(Series series)
    {
        yield return ("stroke", "currentColor");
        yield return ("stroke-width", series.IsPredicted ? "1.3" : "2");
        if ((series.IsPredicted ? "2 4" : s_dashes[(series.Style + (series.Style / Styles)) % Styles]) is { Length: > 0 } dashes)
            yield return ("stroke-dasharray", dashes);
    }

    private sealed record Frame(Axis X, Axis Y, double Top, double Bottom, bool Logarithmic)
    {
        public double Across(double value) => Left + X.Position(value) * (Width - Left - Right);

        public double Up(double value) => Top + (1 - Y.Position(value)) * PlotHeight;

        public string At(double x, double y) => $"{N(Across(x))},{N(Up(y))}";

        public IEnumerable<BandPoint> Shown(Series series) => series.Points.Where(point => !Logarithmic || point.Low > 0);
    }
}
