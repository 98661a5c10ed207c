namespace TypedNets.Analysis.Initializers;

/// <summary>He's rule times L^(−1/(2m − 2)) in residual branches, zero at their ends and at that of the network, Zhang et al. 2019.</summary>
public sealed class Fixup : HeInitializer
{
    /// <summary>The gain on what is not zero: He's times the factor of the branch; null where it is zero.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Written(site);
        return place.Ends ? null : base.Gain(arguments, site) * (place.Layers > 1 ? Math.Pow(place.Branches, -1.0 / ((2 * place.Layers) - 2)) : 1);
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) =>
        Gain(arguments, site) is { } gain ? Distribution(gain / Math.Sqrt(Fan(arguments, site)), site.Semantics) : new Draw.Constant(0);

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
