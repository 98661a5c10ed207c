namespace TypedNets.Analysis.Smells;

/// <summary>A sparse matrix in which nothing is left, or outputs that read nothing: <c>sparse_</c> sets ⌈sparsity·rows⌉ of each column to zero.</summary>
internal sealed class SparseToNothing : InitializerRule
{
    private const double MostSilent = 0.1;

    /// <inheritdoc/>
    public override string Id => RuleIds.SparseToNothing;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        // Who writes 1 means zero.
        StartedParameter[] concerned = [.. group.All.Where(one => one.Draw is Draw.Sparse { Sparsity: < 1 } && Silent(one) > MostSilent)];
        if (concerned.Length == 0)
            return null;
        StartedParameter worst = concerned.OrderByDescending(Silent).First();
        (long rows, long columns, long zeros) = SizesOf(worst);
        string which = zeros == rows
            ? $"⌈{Invariant.Text(Sparsity(worst))}·{rows}⌉ = {zeros} of the {rows} weights in each column of {worst.Site.Path} are set to 0, so that none is left"
            : $"{zeros} of the {rows} weights in each of the {columns} columns of {worst.Site.Path} are set to 0, "
                + $"so that about {Invariant.Text(Math.Round(rows * Silent(worst)))} of its {rows} outputs read nothing";
        return group.Report(Id, concerned, $"{which}. Lower the sparsity, or give the layer another initializer.", "Sparsity");
    }

    /// <summary>The expected share of outputs all of whose weights are zero.</summary>
    private static double Silent(StartedParameter one)
    {
        (long rows, long columns, long zeros) = SizesOf(one);
        return Math.Pow((double)zeros / rows, columns);
    }

    private static (long Rows, long Columns, long Zeros) SizesOf(StartedParameter one)
    {
        EquatableArray<long> shape = one.Site.BlockShape;
        return (shape[0], shape[1], (long)Math.Ceiling(Sparsity(one) * shape[0]));
    }

    private static double Sparsity(StartedParameter one) => ((Draw.Sparse)one.Draw).Sparsity;
}
