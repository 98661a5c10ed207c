namespace TypedNets.Analysis.Initializers;

/// <summary>Gain times a random orthogonal matrix, Saxe et al. 2014; the gain is that of the activation that follows unless set, in Keras and JAX 1.</summary>
public sealed class Orthogonal : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Gain", arguments.Number("Gain", 1));

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        arguments.Number("Gain", site.Semantics == InitializerSemantics.PyTorch ? site.ActivationGain : 1);

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count >= 2, "at least two dimensions");
        return new Draw.Orthogonal(Gain(arguments, site)!.Value, site.Outputs);
    }
}
