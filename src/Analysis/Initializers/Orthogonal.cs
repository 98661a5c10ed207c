namespace TypedNets.Analysis.Initializers;

/// <summary>Gain times a random orthogonal matrix, Saxe et al. 2014.</summary>
public sealed class Orthogonal : OrthogonalInitializer
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count >= 2, "at least two dimensions");
        return new Draw.Orthogonal(Gain(arguments, site)!.Value, site.Outputs);
    }
}
