namespace TypedNets.Data;

/// <summary>Draws the scenes of <see cref="Shapeset3x2"/> by the rules of its first author's generator.</summary>
internal static class ShapesetSampler
{
    private const int Size = Shapeset3x2.ImageSize;
    private const int Steps = 255; // of rotation in a full turn
    private const double MinScale = 0.2 * Size, MaxScale = 0.8 * Size;
    private const double MaxOverlap = 0.5;
    private const int MaxRejections = 50;

    // Grey levels: 0.45 * 255 and 0.55 * 255 cut to integers, both ends of a range included.
    private static readonly (int Low, int High) Dark = (0, 114), Light = (140, 255);

    private static readonly ShapePoint[][] Regular = [RegularPolygon(3), RegularPolygon(4), RegularPolygon(20)];
    private static readonly Rotation[] Rotations = [.. Enumerable.Range(0, Steps).Select(step => Rotation.By(Math.Tau * step / Steps))];

    public static ShapesetScene Draw(ulong seed, long index)
    {
        var random = new SplitMix64(seed, (ulong)index);
        var (background, foreground) = random.Below(2) == 0 ? (Dark, Light) : (Light, Dark);
        int count = 1 + random.Below(2);
        int backgroundGrey = Grey(ref random, background);
        var objects = new List<ShapesetObject>(count);
        for (int i = 0; i < count; i++)
            if (Place(ref random, foreground, objects) is { } shape)
                objects.Add(shape);
        return new ShapesetScene(backgroundGrey, objects);
    }

    /// <summary>One more object, or null when it was rejected too often; the first is never rejected.</summary>
    private static ShapesetObject? Place(ref SplitMix64 random, (int Low, int High) greys, List<ShapesetObject> earlier)
    {
        var kind = (ShapeKind)random.Below(3);
        int slant = Slant(ref random, Regular[(int)kind].Length);
        var turn = Rotations[random.Below(Steps)];
        int grey = Grey(ref random, greys);
        for (int attempt = 0; attempt < MaxRejections; attempt++)
        {
            var shape = Deform(ref random, kind, slant, turn, grey);
            if (!earlier.Exists(other => shape.OverlapWith(other) > MaxOverlap))
                return shape;
        }
        return null;
    }

    /// <summary>
    /// A step of rotation within one sector of the regular polygon's symmetry, the upper half turned back to negative angles.
    /// Scaling the polygon in that position is what makes general triangles and parallelograms.
    /// </summary>
    private static int Slant(ref SplitMix64 random, int corners)
    {
        int step = random.Below(Steps / corners);
        bool upper = step > (Steps - 1) / (2 * corners);
        return upper ? Math.Min(Steps - (Steps - 1) / corners + step, Steps - 1) : step;
    }

    private static ShapesetObject Deform(ref SplitMix64 random, ShapeKind kind, int slant, Rotation turn, int grey)
    {
        double a = random.Uniform(MinScale, MaxScale), b = random.Uniform(MinScale, MaxScale);
        double width = Math.Max(a, b), height = Math.Min(a, b);
        var regular = Regular[(int)kind];
        var rotation = Rotations[slant];
        // -atan(height / width * tan(slant)), whose cosine and sine need no further function: the base is horizontal again.
        double tangent = height / width * rotation.Sin / rotation.Cos;
        double cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        var level = new Rotation(cosine, -tangent * cosine);

        var corners = new ShapePoint[regular.Length];
        double left = double.MaxValue, right = double.MinValue, top = double.MaxValue, bottom = double.MinValue;
        for (int i = 0; i < corners.Length; i++)
        {
            var slanted = rotation.Apply(regular[i]);
            var (x, y) = corners[i] = turn.Apply(level.Apply(new ShapePoint(slanted.X * width, slanted.Y * height)));
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        var center = new ShapePoint(random.Uniform(1 - left, Size - 1 - right), random.Uniform(1 - top, Size - 1 - bottom));
        for (int i = 0; i < corners.Length; i++)
            corners[i] = new ShapePoint(corners[i].X + center.X, corners[i].Y + center.Y);
        double area = width * height * corners.Length * Math.Sin(Math.Tau / corners.Length) / 8;
        return new ShapesetObject(kind, center, corners, area, grey);
    }

    private static int Grey(ref SplitMix64 random, (int Low, int High) range) => range.Low + random.Below(range.High - range.Low + 1);

    /// <summary>A regular polygon on the circle of diameter 1, its lowest edge horizontal.</summary>
    private static ShapePoint[] RegularPolygon(int corners) =>
        [.. Enumerable.Range(0, corners)
            .Select(i => Rotation.By(Math.Tau * ((i + 0.5) / corners + 0.25)))
            .Select(r => new ShapePoint(r.Cos / 2, r.Sin / 2))];

    private readonly record struct Rotation(double Cos, double Sin)
    {
        public static Rotation By(double angle) => new(Math.Cos(angle), Math.Sin(angle));

        public ShapePoint Apply(ShapePoint p) => new(p.X * Cos - p.Y * Sin, p.X * Sin + p.Y * Cos);
    }
}
