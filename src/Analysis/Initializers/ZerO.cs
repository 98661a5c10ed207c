namespace TypedNets.Analysis.Initializers;

/// <summary>Identities and Hadamard matrices, Zhao et al. 2022, algorithms 1 and 2.</summary>
public sealed class ZerO : InitializerKind
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count is >= 2 and <= 5, "a matrix or a kernel of 3, 4 or 5 dimensions");
        return new Draw.Hadamard(site.Groups, site.IsTransposed);
    }
}
