namespace TypedNets.Analysis.Initializers;

/// <summary>He's rule, its variance divided by width/BaseWidth in the weights that read out, Yang et al. 2022, table 3.</summary>
public sealed class MuP : HeInitializer
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        base.Check(arguments);
        Require(arguments.Integer("BaseWidth", 0) >= 1, "BaseWidth", "positive", arguments.Integer("BaseWidth", 0));
    }

    /// <summary>He's gain, divided by √r where the weights read out and are not the only ones.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        base.Gain(arguments, site) / (site.IsLast && !site.IsFirst ? Math.Sqrt(site.InputFeatures / (double)arguments.Integer("BaseWidth", 0)) : 1);

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
