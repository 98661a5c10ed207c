using System.Text;
using static TypedNets.Picture.SvgText;

namespace TypedNets.Picture;

/// <summary>Nets as paths with rounded corners and arrows.</summary>
internal static class SvgLines
{
    private const double Radius = 6, ArrowHeight = 7, ArrowHalf = 3.6;

    /// <summary>A net's path and its arrows, moved.</summary>
    public static void Write(SvgText svg, Net net, string title, double x, double y)
    {
        var path = new StringBuilder();
        foreach (Point[] line in net.Lines)
            Append(path, [.. line.Select(point => point.Moved(x, y))]);
        svg.Line($"<g><title>{Escaped(title)}</title><path class=\"edge\" d=\"{path}\"/>");
        foreach (Point tip in net.Arrows.Select(tip => tip.Moved(x, y)))
            svg.Line($"<path class=\"tip\" d=\"M{At(tip)}L{At(tip.Moved(-ArrowHalf, -ArrowHeight))}H{Number(tip.X + ArrowHalf)}Z\"/>");
        svg.Line("</g>");
    }

    private static void Append(StringBuilder path, Point[] points)
    {
        path.Append($"M{At(points[0])}");
        for (int i = 1; i + 1 < points.Length; i++)
        {
            double radius = Math.Min(Radius, Math.Min(Length(points[i - 1], points[i]), Length(points[i], points[i + 1])) / 2);
            path.Append($"L{At(Towards(points[i], points[i - 1], radius))}Q{At(points[i])} {At(Towards(points[i], points[i + 1], radius))}");
        }

        path.Append($"L{At(points[points.Length - 1])}");
    }

    private static string At(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static double Length(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static Point Towards(Point from, Point to, double distance) => from.Moved(Math.Sign(to.X - from.X) * distance, Math.Sign(to.Y - from.Y) * distance);
}
