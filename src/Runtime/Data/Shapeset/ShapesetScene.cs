namespace TypedNets.Data;

/// <summary>What one image of <see cref="Shapeset3x2"/> shows, as geometry: one or two objects before a background.</summary>
/// <param name="Background">The background's grey level, 0 to 255.</param>
/// <param name="Objects">The objects; later ones are painted over earlier ones.</param>
public sealed record ShapesetScene(int Background, IReadOnlyList<ShapesetObject> Objects)
{
    /// <summary>The label: an index into <see cref="Shapeset3x2.ClassNames"/>, from the kinds of the objects in any order.</summary>
    public int Class
    {
        get
        {
            int first = (int)Objects[0].Kind;
            if (Objects.Count == 1)
                return first;
            int second = (int)Objects[1].Kind;
            if (first == second)
                return 6 + first;
            // Triangle 0, parallelogram 1, ellipse 2: their sums 1, 3, 2 stand in the paper's order.
            return (first + second) switch { 1 => 3, 3 => 4, _ => 5 };
        }
    }

    /// <summary>Paints the image, row by row, each value = grey / 255 * 2 - 1.</summary>
    /// <param name="image">32 * 32 values, all of which are written.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void Paint(Span<float> image)
    {
        Check(image.Length);
        image.Fill(Scale(Background));
        foreach (var shape in Objects)
            ConvexPolygon.Fill(shape.Corners, Scale(shape.Grey), image, Shapeset3x2.ImageSize);
    }

    /// <summary>Marks what each pixel shows: 0 is background, else 1 + the <see cref="ShapeKind"/> of the object painted last.</summary>
    /// <param name="map">32 * 32 values, all of which are written.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void PaintKinds(Span<long> map)
    {
        Check(map.Length);
        map.Clear();
        foreach (var shape in Objects)
            ConvexPolygon.Fill(shape.Corners, 1 + (long)shape.Kind, map, Shapeset3x2.ImageSize);
    }

    private static void Check(int length)
    {
        const int size = Shapeset3x2.ImageSize;
        if (length != size * size)
            throw new ArgumentException($"An image has {size} x {size} = {size * size} values, but the span has {length}.");
    }

    private static float Scale(int grey) => grey / 255f * 2 - 1;
}
