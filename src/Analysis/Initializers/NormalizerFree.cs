namespace TypedNets.Analysis.Initializers;

/// <summary>He's rule with the factors of x + α·f(x/β) folded in, Brock, De and Smith 2021.</summary>
public sealed class NormalizerFree : HeInitializer
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        base.Check(arguments);
        RequirePositive("Alpha", Alpha(arguments));
    }

    /// <summary>He's gain times the factors that a weight takes.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Written(site);
        double alpha = Alpha(arguments), variance = 1 + (place.Added * alpha * alpha);
        return base.Gain(arguments, site) * (place is { Layers: > 0, Ends: true } ? alpha : 1) / Math.Sqrt(variance);
    }

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);

    private static double Alpha(Arguments arguments) => arguments.Number("Alpha", 0.2);
}
