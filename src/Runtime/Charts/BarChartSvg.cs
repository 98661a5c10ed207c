using System.Xml.Linq;
using static TypedNets.Charts.Svg;

namespace TypedNets.Charts;

/// <summary>Draws bars, each below its name and its numbers, so that long names have room on a phone too.</summary>
internal static class BarChartSvg
{
    private const double Left = 12, Top = 32, Row = 42, Thickness = 14;

    public static XElement Draw(BarChart chart)
    {
        double bottom = Top + (Row * chart.Bars.Count) + 4;
        var axis = Axis.Linear(chart.Bars.SelectMany(bar => new[] { bar.Value, bar.Low, bar.High }).OfType<double>().Concat([0, chart.Most]));
        return Drawing(chart.Title, Width, bottom + 44)
            .With(axis.Ticks.Select(tick => Line(Across(axis, tick.Value), Top, Across(axis, tick.Value), bottom, ("class", "tn-grid"))))
            .With(axis.Ticks.Select(tick => Text(tick.Label, Across(axis, tick.Value), bottom + 16, ("text-anchor", "middle"), ("class", "tn-soft"))))
            .With(Line(Left, Top, Left, bottom, ("class", "tn-axis")), Text(chart.Label, Width / 2, bottom + 37, ("text-anchor", "middle"), ("class", "tn-soft")))
            .With(chart.Bars.SelectMany((bar, i) => Drawn(bar, axis, Top + (Row * i))));
    }

    private static IEnumerable<XElement> Drawn(Bar bar, Axis axis, double top)
    {
        yield return Text(bar.Name, Left + 4, top + 14, ("class", "tn-ink"));
        yield return Text(bar.Text, Width - Right, top + 14, ("text-anchor", "end"), ("class", "tn-soft"));
        if (bar.Value is not { } value)
            yield break;
        double y = top + 20, middle = y + (Thickness / 2);
        yield return Box(Left, y, Math.Max(1, Across(axis, value) - Left), Thickness, ("class", Colour(bar.Style)), ("fill", "currentColor"), ("fill-opacity", "0.75"));
        if (bar.Low is not { } low || bar.High is not { } high)
            yield break;
        // An interval without an upper end runs out of the picture.
        double from = Across(axis, low), to = double.IsFinite(high) ? Across(axis, high) : Width;
        yield return Whisker(from, middle, to, middle);
        yield return Whisker(from, middle - 5, from, middle + 5);
        if (double.IsFinite(high))
            yield return Whisker(to, middle - 5, to, middle + 5);
    }

    private static XElement Whisker(double x1, double y1, double x2, double y2) =>
        Line(x1, y1, x2, y2, ("class", "tn-whisker"), ("stroke-width", "1.6"));

    private static double Across(Axis axis, double value) => Left + (axis.Position(value) * (Width - Left - Right));
}
