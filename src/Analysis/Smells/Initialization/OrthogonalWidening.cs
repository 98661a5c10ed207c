using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// An orthogonal matrix with more rows than columns: its columns are what is orthonormal, so that its elements have variance 1/rows and an
/// output the share columns/rows of the second moment.
/// </summary>
internal sealed class OrthogonalWidening : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.OrthogonalWidening;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one is { Layer.Kind: Linear or Convolution, Draw: Draw.Orthogonal } && Share(one) < 0.5 && !ReadsInput(one.Layer)
                && one is { Ratio: < 0.5, Onward: { IsPlain: true, IsNormalized: false, Nexts.Count: > 0 } }),
        ];
        if (concerned.Length == 0)
            return null;
        StartedParameter worst = concerned.OrderBy(Share).First();
        (double rows, double columns) = SizesOf(worst);
        string gain = $"Gain = {Invariant.Text(worst.Onward.Activation!.Gain() / Math.Sqrt(columns / rows))}";
        return group.Report(Id, concerned,
            $"a matrix of {Invariant.Text(rows)}×{Invariant.Text(columns)} has more rows than columns, so that only its columns are orthonormal "
            + $"and an output of {worst.Layer.Display} gets {Invariant.Text(columns)}/{Invariant.Text(rows)} = {Invariant.Text(Share(worst))} "
            + $"of the second moment that it gets from a matrix with orthonormal rows. Make up for it with {gain} on that layer, or use an initializer that scales by fan-in.",
            remedy: group is { Start.Part.Kind: PartKind.StepInitializer, All.Count: 1, IsInBlock: false } ? gain : null);
    }

    /// <summary>What an input has for a scale is not known, and few features are often read by many units.</summary>
    private static bool ReadsInput(SmellLayer layer)
    {
        SmellLayer? before = layer.Before;
        while (before is { Kind: { IsTransparentForGain: true, HasState: false } and not Activation })
            before = before.Before;
        return before is null;
    }

    private static double Share(StartedParameter one)
    {
        (double rows, double columns) = SizesOf(one);
        return columns / rows;
    }

    private static (double Rows, double Columns) SizesOf(StartedParameter one)
    {
        EquatableArray<long> shape = one.Site.BlockShape;
        double rows = ((Draw.Orthogonal)one.Draw).Outputs ?? shape[0];
        return (rows, shape.Aggregate(1.0, (product, size) => product * size) / rows);
    }
}
