namespace TypedNets.Analysis.Initializers;

/// <summary>An orthogonal matrix scaled to Var W = gain²/in whatever its sizes, Martens et al. 2021.</summary>
public sealed class ScaledOrthogonal : OrthogonalInitializer
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => OfDeviation(site, inputs => Gain(arguments, site)!.Value / Math.Sqrt(inputs));
}
