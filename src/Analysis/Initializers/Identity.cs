namespace TypedNets.Analysis.Initializers;

/// <summary>Ones on the diagonal of a matrix, as <c>torch.nn.init.eye_</c>.</summary>
public sealed class Identity : InitializerKind
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count == 2, "a matrix; Dirac is the identity of a convolution");
        return new Draw.Identity();
    }
}
