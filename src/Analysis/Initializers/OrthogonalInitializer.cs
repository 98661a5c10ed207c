namespace TypedNets.Analysis.Initializers;

/// <summary>Gain times a random orthogonal matrix; the gain is that of the activation that follows unless set, in Keras and JAX 1.</summary>
public abstract class OrthogonalInitializer : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Gain", arguments.Number("Gain", 1));

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        arguments.Number("Gain", site.Semantics == InitializerSemantics.PyTorch ? site.ActivationGain : 1);
}
