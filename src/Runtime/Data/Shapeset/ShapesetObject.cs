namespace TypedNets.Data;

/// <summary>A point in pixels: x to the right, y downwards, (0, 0) the first pixel.</summary>
public readonly record struct ShapePoint(double X, double Y);

/// <summary>One object of a <see cref="ShapesetScene"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Center">Where its centre lies.</param>
/// <param name="Corners">Its corners in order around the centre, not yet cut to whole pixels.</param>
/// <param name="Area">The polygon's area in square pixels, before corners are cut to whole pixels.</param>
/// <param name="Grey">Its grey level, 0 to 255.</param>
public sealed record ShapesetObject(ShapeKind Kind, ShapePoint Center, IReadOnlyList<ShapePoint> Corners, double Area, int Grey)
{
    /// <summary>
    /// The estimated share of overlap that decides whether this object may join <paramref name="earlier"/>:
    /// f * area(this) / area(earlier) with f = 1 - exp(-(p - d) ln 2 / d), where d is the distance of the centres and p the sum of
    /// both shapes' largest projections on the line between them; 0 if p is below d.
    /// </summary>
    internal double OverlapWith(ShapesetObject earlier)
    {
        double x = Center.X - earlier.Center.X, y = Center.Y - earlier.Center.Y;
        double distance = Math.Sqrt(x * x + y * y);
        double reach = (earlier.Reach(x, y) + Reach(-x, -y)) / distance;
        // Written so that equal centres (distance 0, reach not a number) count as the limit, f = 1.
        double factor = reach < distance ? 0 : distance == 0 ? 1 : 1 - Math.Exp(-(reach - distance) / distance * Math.Log(2));
        return factor * Area / earlier.Area;
    }

    private double Reach(double x, double y)
    {
        double reach = double.NegativeInfinity;
        foreach (var corner in Corners)
            reach = Math.Max(reach, (corner.X - Center.X) * x + (corner.Y - Center.Y) * y);
        return reach;
    }
}
