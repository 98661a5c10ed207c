namespace TypedNets.Data;

/// <summary>Scan conversion of convex polygons without anti-aliasing.</summary>
internal static class ConvexPolygon
{
    /// <summary>
    /// Fills the polygon whose corners are cut to whole pixels. A row reaches from its leftmost to its rightmost crossing, both
    /// included; an edge crosses the rows from its upper end up to, not including, its lower end, except in the polygon's last row.
    /// </summary>
    /// <param name="corners">At least three corners in order; all inside the image.</param>
    /// <param name="value">What to write.</param>
    /// <param name="image">A square image, row by row.</param>
    /// <param name="size">The image's width and height.</param>
    public static void Fill<T>(IReadOnlyList<ShapePoint> corners, T value, Span<T> image, int size)
    {
        Span<int> left = stackalloc int[size], right = stackalloc int[size];
        left.Fill(size);
        right.Fill(-1);
        int last = 0;
        foreach (var corner in corners)
            last = Math.Max(last, (int)corner.Y);

        var previous = corners[^1];
        foreach (var corner in corners)
        {
            Cross(previous, corner, last, left, right);
            previous = corner;
        }

        for (int y = 0; y <= last; y++)
            if (left[y] <= right[y])
                image.Slice(y * size + left[y], right[y] - left[y] + 1).Fill(value);
    }

    private static void Cross(ShapePoint from, ShapePoint to, int last, Span<int> left, Span<int> right)
    {
        int x1 = (int)from.X, y1 = (int)from.Y, x2 = (int)to.X, y2 = (int)to.Y;
        if (y1 == y2)
            return; // the edges at both of its ends bound this row
        if (y1 > y2)
            (x1, y1, x2, y2) = (x2, y2, x1, y1);
        int end = y2 == last ? y2 : y2 - 1;
        for (int y = y1; y <= end; y++)
        {
            int x = x1 + (y - y1) * (x2 - x1) / (y2 - y1);
            left[y] = Math.Min(left[y], x);
            right[y] = Math.Max(right[y], x);
        }
    }
}
