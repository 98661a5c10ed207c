namespace TypedNets.Analysis.Initializers;

/// <summary>An orthogonal matrix scaled to Var W = gain²/in whatever its sizes, Martens et al. 2021.</summary>
public sealed class ScaledOrthogonal : OrthogonalInitializer
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        EquatableArray<long> shape = site.BlockShape;
        RequireRank(site, shape.Count >= 2, "at least two dimensions");

        // A transposed kernel has its outputs second, and those of all groups share its first size.
        long? outputs = site.Outputs ?? (site.IsTransposed ? shape[1] : null);
        double rows = outputs ?? shape[0], columns = shape.Aggregate(1.0, (product, size) => product * size) / rows;
        double inputs = site.IsTransposed ? columns / site.Groups : columns;
        return new Draw.Orthogonal(Gain(arguments, site)!.Value * Math.Sqrt(Math.Max(rows, columns) / inputs), outputs);
    }
}
