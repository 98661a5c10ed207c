namespace TypedNets.Analysis.Initializers;

/// <summary>An orthogonal matrix times what makes the predicted second moment of the layer's output that of the scale.</summary>
public sealed class UnitVariance : InitializerKind
{
    /// <inheritdoc/>
    public override bool ReadsSignal => true;

    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Scale", arguments.Number("Scale", 1));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        EquatableArray<long> shape = site.BlockShape;
        RequireRank(site, shape.Count >= 2, "at least two dimensions");
        double deviation = arguments.Number("Scale", 1) / Math.Sqrt(site.SignalPerVariance ?? site.FansBy(FanConvention.Effective).In);
        long? outputs = site.Outputs ?? (site.IsTransposed ? shape[1] : null);
        double rows = outputs ?? shape[0], columns = shape.Aggregate(1.0, (product, size) => product * size) / rows;
        return new Draw.Orthogonal(deviation * Math.Sqrt(Math.Max(rows, columns)), outputs);
    }
}
