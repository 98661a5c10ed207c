namespace TypedNets.Analysis.Tests.Spec.Picture;

/// <summary>What makes a picture readable, measured on the SVG itself: on networks that are hard to draw, and on random ones.</summary>
public sealed class SvgLayoutTests
{
    public static TheoryData<string> Networks => [.. SketchedNetworks.All.Keys, .. Enumerable.Range(0, 40).Select(seed => $"random {seed}")];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Nothing_lies_on_anything_else(string name)
    {
        SvgDrawing drawing = Drawing(name);
        for (int i = 0; i < drawing.Boxes.Length; i++)
        {
            Assert.True(drawing.View.Contains(drawing.Boxes[i]), $"{drawing.Boxes[i]} is outside");
            for (int j = 0; j < i; j++)
                Assert.False(drawing.Boxes[i].Overlaps(drawing.Boxes[j]), $"{drawing.Boxes[i]} and {drawing.Boxes[j]} overlap");
            Assert.All(drawing.Frames, frame => Assert.True(frame.Contains(drawing.Boxes[i]) || !frame.Overlaps(drawing.Boxes[i]), $"{drawing.Boxes[i]} is half in {frame}"));
        }

        Assert.All(drawing.Frames, a => Assert.All(drawing.Frames, b => Assert.True(a.Contains(b) || b.Contains(a) || !a.Overlaps(b))));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Lines_are_right_angled_and_run_around_cards(string name)
    {
        SvgDrawing drawing = Drawing(name);
        foreach ((var from, var to) in SvgDrawing.Segments(drawing.Lines.SelectMany(lines => lines)))
        {
            Assert.True(from.X == to.X || from.Y == to.Y, $"{from} to {to} is slanted");
            var line = new Box(Math.Min(from.X, to.X) - 0.5, Math.Min(from.Y, to.Y), Math.Max(from.X, to.X) + 0.5, Math.Max(from.Y, to.Y));
            Assert.True(drawing.View.Contains(line));
            Assert.All(drawing.Boxes, box => Assert.False(box.Overlaps(line), $"{from} to {to} runs through {box}"));
            if (from.Y == to.Y)
                Assert.All(drawing.Frames, frame => Assert.True(frame.Contains(line) || !frame.Overlaps(line with { Top = from.Y - 0.5, Bottom = from.Y + 0.5 }), $"{from} to {to} leaves {frame} at its side"));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Arrows_point_down_at_cards(string name)
    {
        SvgDrawing drawing = Drawing(name);
        Assert.All(drawing.Tips, tip => Assert.Contains(drawing.Boxes, box => box.Top == tip.Y && box.Left < tip.X && tip.X < box.Right));
        var ends = SvgDrawing.Segments(drawing.Lines.SelectMany(lines => lines)).Where(segment => segment.From.Y < segment.To.Y).Select(segment => segment.To).ToHashSet();
        Assert.All(drawing.Tips, tip => Assert.Contains(tip, ends));
    }

    /// <summary>Two values are told apart: their lines may cross, but not run on each other, except many on their way into one operation.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Lines_do_not_run_on_each_other(string name)
    {
        ((double X, double Y) From, (double X, double Y) To)[][] values = [.. Drawing(name).Lines.Select(lines => SvgDrawing.Segments(lines).ToArray())];
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                foreach ((var a, var b) in values[i].SelectMany(_ => values[j], (a, b) => (a, b)))
                {
                    bool isVertical = Math.Abs(a.From.X - b.From.X) < 3 && a.From.X == a.To.X && b.From.X == b.To.X && Common(a.From.Y, a.To.Y, b.From.Y, b.To.Y) > 2;
                    bool isHorizontal = Math.Abs(a.From.Y - b.From.Y) < 3 && a.From.Y == a.To.Y && b.From.Y == b.To.Y && Common(a.From.X, a.To.X, b.From.X, b.To.X) > 2;
                    Assert.False(isVertical || isHorizontal, $"{a} and {b} run on each other");
                }
            }
        }

        static double Common(double a, double b, double c, double d) => Math.Min(Math.Max(a, b), Math.Max(c, d)) - Math.Max(Math.Min(a, b), Math.Min(c, d));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_operation_is_drawn_once_or_counted(string name)
    {
        NetworkSpec spec = Spec(name);
        (string Path, int Times)[] drawn = [.. new SvgDrawing(spec.ToSvg()).Operations];
        Assert.Equal(drawn.Length, drawn.Select(operation => operation.Path).Distinct().Count());
        Assert.All(drawn, operation => Assert.Contains(spec.Layers, layer => layer.Path == operation.Path));
        Assert.Equal(spec.Layers.Count, drawn.Sum(operation => operation.Times));
    }

    private static SvgDrawing Drawing(string name) => new(Spec(name).ToSvg());

    private static NetworkSpec Spec(string name) =>
        name.StartsWith("random ", StringComparison.Ordinal) ? SketchedNetworks.Random(int.Parse(name[7..], System.Globalization.CultureInfo.InvariantCulture)) : SketchedNetworks.All[name]();
}
