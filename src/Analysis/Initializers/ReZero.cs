namespace TypedNets.Analysis.Initializers;

/// <summary>Xavier's rule, and zero for the learned factor at the end of each residual branch, Bachlechner et al. 2020.</summary>
public sealed class ReZero : XavierInitializer
{
    /// <inheritdoc/>
    public override bool Covers(ParameterRole role) => role == ParameterRole.Learned;

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site) => site.Role == ParameterRole.Learned ? null : base.Gain(arguments, site);

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => BranchFactors.Has(site) ? new Draw.Constant(0) : base.Resolve(arguments, site);

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Uniform(deviation);
}
