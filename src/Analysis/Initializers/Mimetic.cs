namespace TypedNets.Analysis.Initializers;

/// <summary>Products of the projections of self-attention near multiples of the identity, Trockman and Kolter 2023; others as the framework starts.</summary>
public sealed class Mimetic : InitializerKind
{
    /// <inheritdoc/>
    public override string MeantFor => "self-attention";

    /// <inheritdoc/>
    public override bool IsMeantFor(ParameterSite site) => site.Heads is not null;

    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        foreach (string name in new[] { "Alpha1", "Beta1", "Alpha2", "Beta2" })
            RequireFinite(name, arguments.Number(name, 0));
    }

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site) => IsMeantFor(site) ? null : Usual(site).Gain(Arguments.None, site);

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => site.Heads is not { } heads
        ? Usual(site).Resolve(Arguments.None, site)
        : new Draw.Mimetic(heads, arguments.Number("Alpha1", 0.7), arguments.Number("Beta1", 0.7), arguments.Number("Alpha2", 0.4), arguments.Number("Beta2", 0.4));

    private static InitializerKind Usual(ParameterSite site) => InitializerCatalogue.Get(DefaultStarts.Of(site.Semantics).Weight.Declaration.Kind);
}
