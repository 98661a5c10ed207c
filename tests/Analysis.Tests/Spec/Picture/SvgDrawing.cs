using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TypedNets.Analysis.Tests.Spec.Picture;

/// <summary>A picture read back from its SVG: boxes and lines as a viewer has them.</summary>
internal sealed partial class SvgDrawing
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public SvgDrawing(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        Boxes = [.. Of("rect", "outline").Select(BoxOf)];
        Frames = [.. Of("rect", "frame").Select(BoxOf)];
        Lines = [.. Of("path", "edge").Select(path => Polylines(path.Attribute("d")!.Value).ToArray())];
        Tips = [.. Of("path", "tip").Select(path => Polylines(path.Attribute("d")!.Value).First()[0])];
        double[] view = Numbers(Root.Attribute("viewBox")!.Value);
        View = new Box(0, 0, view[2], view[3]);
    }

    public XElement Root { get; }

    public Box View { get; }

    /// <summary>Cards, inputs and outputs.</summary>
    public Box[] Boxes { get; }

    public Box[] Frames { get; }

    /// <summary>For every value its lines, corner by corner.</summary>
    public (double X, double Y)[][][] Lines { get; }

    public (double X, double Y)[] Tips { get; }

    /// <summary>The operations drawn, with how often their block is repeated.</summary>
    public IEnumerable<(string Path, int Times)> Operations => Root.Descendants().Where(element => element.Attribute("data-path") is not null)
        .Select(element => (element.Attribute("data-path")!.Value, element.Ancestors().Select(Repeat).Aggregate((a, b) => a * b)));

    public IEnumerable<XElement> Of(string name, string type) => Root.Descendants(s_svg + name).Where(element => element.Attribute("class")?.Value == type);

    public static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments(IEnumerable<(double X, double Y)[]> lines) =>
        lines.SelectMany(line => line.Zip(line.Skip(1)));

    public static int Repeat(XElement element) => int.Parse(element.Attribute("data-repeat")?.Value ?? "1", CultureInfo.InvariantCulture);

    private static Box BoxOf(XElement rect)
    {
        double Value(string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return new Box(Value("x"), Value("y"), Value("x") + Value("width"), Value("y") + Value("height"));
    }

    /// <summary>Rounded corners as corners: the control point of their curve.</summary>
    private static IEnumerable<(double X, double Y)[]> Polylines(string path)
    {
        var line = new List<(double X, double Y)>();
        foreach (Match command in Command().Matches(path))
        {
            double[] at = Numbers(command.Groups[2].Value);
            if (command.Groups[1].Value == "M" && line.Count > 0)
            {
                yield return [.. line];
                line.Clear();
            }

            line.Add(command.Groups[1].Value switch { "V" => (line[^1].X, at[0]), "H" => (at[0], line[^1].Y), _ => (at[0], at[1]) });
        }

        yield return [.. line];
    }

    private static double[] Numbers(string text) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex("([MLQVH])([^MLQVHZ]*)")]
    private static partial Regex Command();
}

internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    private const double Tolerance = 0.3;

    public bool Overlaps(Box other) => Left + Tolerance < other.Right && other.Left + Tolerance < Right && Top + Tolerance < other.Bottom && other.Top + Tolerance < Bottom;

    public bool Contains(Box other) => Left <= other.Left + Tolerance && Top <= other.Top + Tolerance && Right >= other.Right - Tolerance && Bottom >= other.Bottom - Tolerance;
}
