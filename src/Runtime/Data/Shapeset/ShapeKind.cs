namespace TypedNets.Data;

/// <summary>The kinds of object in <see cref="Shapeset3x2"/>: affine images of a regular triangle, a square and a circle.</summary>
public enum ShapeKind
{
    /// <summary>Three corners.</summary>
    Triangle,

    /// <summary>Four corners.</summary>
    Parallelogram,

    /// <summary>Twenty corners, which on a 32 x 32 raster is an ellipse.</summary>
    Ellipse,
}
