namespace TypedNets.Analysis.Initializers;

/// <summary>N(0, Std²) with a share of each column set to zero, Martens 2010, as <c>torch.nn.init.sparse_</c>.</summary>
public sealed class Sparse : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        double sparsity = arguments.Number("Sparsity", 0), std = arguments.Number("Std", 0.01);
        Require(sparsity is >= 0 and <= 1, "Sparsity", "in [0, 1]", sparsity);
        RequirePositive("Std", std);
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count == 2, "a matrix");
        return new Draw.Sparse(arguments.Number("Sparsity", 0), arguments.Number("Std", 0.01));
    }
}
