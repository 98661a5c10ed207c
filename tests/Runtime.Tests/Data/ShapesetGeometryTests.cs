using TypedNets.Data;

namespace TypedNets.Tests.Data;

public sealed class ShapesetGeometryTests
{
    private const int Size = Shapeset3x2.ImageSize;

    private static IEnumerable<ShapesetScene> Scenes(ulong seed, int count) =>
        Enumerable.Range(0, count).Select(i => Shapeset3x2.Scene(seed, i));

    /// <summary>The pixels that the objects cover, painted alone.</summary>
    private static bool[] Mask(params ShapesetObject[] objects)
    {
        float[] image = new float[Size * Size];
        new ShapesetScene(0, [.. objects.Select(o => o with { Grey = 255 })]).Paint(image);
        return [.. image.Select(value => value > 0)];
    }

    private static ShapesetObject Polygon(int grey, params ShapePoint[] corners) =>
        new(ShapeKind.Parallelogram, new ShapePoint(16, 16), corners, 0, grey);

    [Fact]
    public void Cuts_corners_to_whole_pixels_and_fills_both_ends()
    {
        var mask = Mask(Polygon(255, new(3.9, 5.9), new(7.9, 5.1), new(7.2, 8.8), new(3.1, 8.3)));
        for (int y = 0; y < Size; y++)
            for (int x = 0; x < Size; x++)
                Assert.Equal(x is >= 3 and <= 7 && y is >= 5 and <= 8, mask[y * Size + x]);
    }

    [Fact]
    public void Paints_a_triangle_pixel_by_pixel()
    {
        var mask = Mask(Polygon(255, new(4, 1), new(8, 5), new(0, 5)));
        var rows = Enumerable.Range(0, 7).Select(y => string.Concat(mask.Skip(y * Size).Take(10).Select(m => m ? '#' : '.')));
        Assert.Equal(
            [
                "..........",
                "....#.....",
                "...###....",
                "..#####...",
                ".#######..",
                "#########.",
                "..........",
            ], rows);
    }

    [Fact]
    public void Later_objects_are_painted_over_earlier_ones()
    {
        int overlapping = 0;
        foreach (var scene in Scenes(11, 3000).Where(s => s.Objects.Count == 2))
        {
            float[] image = new float[Size * Size];
            scene.Paint(image);
            var first = Mask(scene.Objects[0]);
            var second = Mask(scene.Objects[1]);
            for (int i = 0; i < image.Length; i++)
            {
                int expected = second[i] ? scene.Objects[1].Grey : first[i] ? scene.Objects[0].Grey : scene.Background;
                Assert.Equal(expected / 255f * 2 - 1, image[i], 1e-6f);
            }
            overlapping += first.Zip(second).Any(both => both.First && both.Second) ? 1 : 0;
        }
        Assert.True(overlapping > 100, $"only {overlapping} images had overlapping objects");
    }

    [Fact]
    public void Fills_what_lies_inside_and_nothing_a_pixel_away()
    {
        foreach (var shape in Scenes(12, 1500).Select(s => s.Objects[0]))
        {
            var corners = shape.Corners.Select(c => new ShapePoint(Math.Truncate(c.X), Math.Truncate(c.Y))).ToArray();
            var mask = Mask(shape);
            for (int y = 0; y < Size; y++)
                for (int x = 0; x < Size; x++)
                {
                    double edge = DistanceToEdges(corners, x, y);
                    if (edge > 1e-9 && IsInside(corners, x, y))
                        Assert.True(mask[y * Size + x], $"({x}, {y}) lies inside but is empty");
                    if (edge >= 1 && !IsInside(corners, x, y))
                        Assert.False(mask[y * Size + x], $"({x}, {y}) lies {edge:0.0} pixels outside but is filled");
                }
        }
    }

    [Fact]
    public void Areas_are_those_of_the_polygons()
    {
        foreach (var shape in Scenes(13, 2000).SelectMany(s => s.Objects))
        {
            var corners = shape.Corners;
            double twice = 0, perimeter = 0;
            for (int i = 0; i < corners.Count; i++)
            {
                var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
                twice += a.X * b.Y - b.X * a.Y;
                perimeter += Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
            }
            Assert.Equal(shape.Area, Math.Abs(twice) / 2, 1e-9 * shape.Area + 1e-9);
            Assert.InRange(Mask(shape).Count(m => m), shape.Area - perimeter / 2, shape.Area + perimeter + 1);
        }
    }

    [Fact]
    public void Shapes_are_what_their_names_say()
    {
        foreach (var shape in Scenes(14, 3000).SelectMany(s => s.Objects))
        {
            var c = shape.Corners;
            Assert.Equal(shape.Kind switch { ShapeKind.Triangle => 3, ShapeKind.Parallelogram => 4, _ => 20 }, c.Count);
            Assert.Equal(shape.Center.X, c.Average(p => p.X), 1e-9);
            Assert.Equal(shape.Center.Y, c.Average(p => p.Y), 1e-9);
            // Opposite corners mirror each other at the centre: true of parallelograms and ellipses.
            for (int i = 0; shape.Kind != ShapeKind.Triangle && i < c.Count / 2; i++)
            {
                Assert.Equal(2 * shape.Center.X, c[i].X + c[i + c.Count / 2].X, 1e-9);
                Assert.Equal(2 * shape.Center.Y, c[i].Y + c[i + c.Count / 2].Y, 1e-9);
            }
            // Both axes are 0.2 to 0.8 of 32 pixels, and the area is n sin(2 pi / n) / 8 of their product.
            double product = shape.Area * 8 / (c.Count * Math.Sin(Math.Tau / c.Count));
            Assert.InRange(product, 6.4 * 6.4, 25.6 * 25.6);
        }
    }

    [Fact]
    public void Parallelograms_lean_to_both_sides()
    {
        int left = 0, right = 0, total = 0;
        foreach (var shape in Scenes(17, 6000).Select(s => s.Objects[0]).Where(s => s.Kind == ShapeKind.Parallelogram))
        {
            var (a, b, c) = (shape.Corners[0], shape.Corners[1], shape.Corners[2]);
            double lean = (a.X - b.X) * (c.X - b.X) + (a.Y - b.Y) * (c.Y - b.Y);
            (left, right, total) = (left + (lean < -1e-6 ? 1 : 0), right + (lean > 1e-6 ? 1 : 0), total + 1);
        }
        // 31 steps of 63 to each side, and one straight.
        double deviation = Math.Sqrt(total) / 2;
        Assert.InRange(left, total * 31 / 63.0 - 4 * deviation, total * 31 / 63.0 + 4 * deviation);
        Assert.InRange(right, total * 31 / 63.0 - 4 * deviation, total * 31 / 63.0 + 4 * deviation);
        Assert.InRange(left + right, total / 2, total - 1);
    }

    [Fact]
    public void Bases_point_in_all_directions()
    {
        // The angle of the lowest edge before the last turn is zero, so its angle is the turn itself: uniform over the circle.
        int[] sectors = new int[5];
        int total = 0;
        foreach (var shape in Scenes(15, 10_000).Select(s => s.Objects[0]).Where(s => s.Kind == ShapeKind.Triangle))
        {
            var (right, left) = (shape.Corners[2], shape.Corners[0]);
            double angle = Math.Atan2(left.Y - right.Y, left.X - right.X) + Math.PI;
            double step = angle / Math.Tau * 255;
            Assert.Equal(Math.Round(step), step, 1e-6);
            sectors[(int)Math.Round(step) % 255 / 51]++;
            total++;
        }
        double deviation = Math.Sqrt(total * 0.2 * 0.8);
        Assert.All(sectors, count => Assert.InRange(count, total * 0.2 - 4 * deviation, total * 0.2 + 4 * deviation));
    }

    [Fact]
    public void Second_objects_never_hide_too_much_of_the_first()
    {
        double worst = 0;
        foreach (var scene in Scenes(16, 20_000).Where(s => s.Objects.Count == 2))
            worst = Math.Max(worst, EstimatedOverlap(scene.Objects[0], scene.Objects[1]));
        // Just below the limit: it is respected, and it is the limit that binds.
        Assert.InRange(worst, 0.49, 0.5);
    }

    private static double EstimatedOverlap(ShapesetObject old, ShapesetObject added)
    {
        double dx = added.Center.X - old.Center.X, dy = added.Center.Y - old.Center.Y;
        double d = Math.Sqrt(dx * dx + dy * dy);
        double p = old.Corners.Max(c => ((c.X - old.Center.X) * dx + (c.Y - old.Center.Y) * dy) / d)
            + added.Corners.Max(c => -((c.X - added.Center.X) * dx + (c.Y - added.Center.Y) * dy) / d);
        return p < d ? 0 : (1 - Math.Pow(2, -(p - d) / d)) * added.Area / old.Area;
    }

    private static bool IsInside(ShapePoint[] corners, double x, double y)
    {
        bool inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (a.Y > y != b.Y > y && x < a.X + (y - a.Y) * (b.X - a.X) / (b.Y - a.Y))
                inside = !inside;
        }
        return inside;
    }

    private static double DistanceToEdges(ShapePoint[] corners, double x, double y)
    {
        double nearest = double.MaxValue;
        for (int i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            double ex = b.X - a.X, ey = b.Y - a.Y, length = ex * ex + ey * ey;
            double t = length == 0 ? 0 : Math.Clamp(((x - a.X) * ex + (y - a.Y) * ey) / length, 0, 1);
            double px = x - a.X - t * ex, py = y - a.Y - t * ey;
            nearest = Math.Min(nearest, Math.Sqrt(px * px + py * py));
        }
        return nearest;
    }
}
