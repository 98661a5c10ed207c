using System.Globalization;
using System.Xml.Linq;
using static TypedNets.Charts.Svg;

namespace TypedNets.Charts;

/// <summary>Draws a heat map in one hue from light to dark, which is told apart with any colour vision and in black and white.</summary>
internal static class HeatMapSvg
{
    private const double Top = 30, RowHeight = 30, LeastColumn = 46;
    private static readonly double[][] s_scale = [[0xed, 0xf3, 0xf9], [0x6a, 0xae, 0xd6], [0x08, 0x30, 0x6b]];

    public static XElement Draw(HeatMap map)
    {
        double left = 18 + (1.06 * CharacterWidth * map.Rows.Select(name => name.Length).DefaultIfEmpty().Max());
        double column = Math.Max(LeastColumn, (Width - left - Right) / Math.Max(1, map.Columns.Count));
        double bottom = Top + (RowHeight * map.Rows.Count), labels = 10 + (0.7 * CharacterWidth * map.Columns.Select(name => name.Length).DefaultIfEmpty().Max());
        double[] values = [.. map.Cells.SelectMany(row => row).Select(cell => cell.Value).OfType<double>().Where(double.IsFinite)];
        var (low, high) = values.Length == 0 ? (0, 1) : (values.Min(), values.Max());
        // Labels lean to the right into the room below the last columns.
        return Drawing(map.Title, left + (column * map.Columns.Count) + Right, bottom + labels + 12)
            .With(map.Rows.Select((name, i) => Text(name, left - 8, Top + (RowHeight * i) + 19.5, ("text-anchor", "end"), ("class", "tn-ink"))))
            .With(map.Columns.Select((name, j) => Text(name, 0, 0, ("text-anchor", "end"), ("class", "tn-soft"), ("font-size", "12"),
                ("transform", $"translate({N(left + (column * (j + 0.5)) + 4)} {N(bottom + 14)}) rotate(-40)"))))
            .With(map.Cells.SelectMany((row, i) => row.SelectMany((cell, j) =>
                Drawn(cell, low == high ? 0.25 : (cell.Value - low) / (high - low), left + (column * j), Top + (RowHeight * i), column))));
    }

    private static IEnumerable<XElement> Drawn(HeatCell cell, double? share, double x, double y, double width)
    {
        double[] rgb = share is { } known && double.IsFinite(known) ? Colour(known) : [0xe2, 0xe2, 0xe2];
        bool isDark = (0.3 * rgb[0]) + (0.59 * rgb[1]) + (0.11 * rgb[2]) < 130;
        yield return Box(x + 1, y + 1, width - 2, RowHeight - 2, ("rx", "2"), ("fill", "#" + string.Concat(rgb.Select(part => ((int)part).ToString("x2", CultureInfo.InvariantCulture)))));
        yield return Text(cell.Text, x + (width / 2), y + 19.5, ("text-anchor", "middle"), ("font-size", "12"), ("fill", isDark ? "#ffffff" : "#111111"));
    }

    private static double[] Colour(double share)
    {
        int part = share < 0.5 ? 0 : 1;
        double within = (2 * share) - part;
        return [.. s_scale[part].Zip(s_scale[part + 1], (from, to) => from + (within * (to - from)))];
    }
}
