namespace TypedNets.Analysis.Initializers;

/// <summary>Filters of sum zero in the first layer, after Camacho and Wang 2022, and He's rule in all others.</summary>
public sealed class HighPass : HeInitializer
{
    /// <inheritdoc/>
    public override string MeantFor => "a convolution that reads what comes into the network";

    /// <inheritdoc/>
    public override bool IsMeantFor(ParameterSite site) => site.IsFirst && site.BlockShape.Count >= 3;

    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        base.Check(arguments);
        double correlation = arguments.Number("Correlation", 0);
        Require(correlation is >= 0 and < 1, "Correlation", "at least 0 and below 1", correlation);
    }

    /// <summary>He's gain, in the first layer over √(1 − Correlation).</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        base.Gain(arguments, site) / (IsMeantFor(site) ? Math.Sqrt(1 - arguments.Number("Correlation", 0)) : 1);

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        if (!IsMeantFor(site))
            return base.Resolve(arguments, site);
        RequireRank(site, site.BlockShape.Skip(2).Any(size => size > 1), "a kernel of more than one tap, whose mean it takes off");
        return new Draw.HighPass(Gain(arguments, site)!.Value / Math.Sqrt(Fan(arguments, site)));
    }

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
