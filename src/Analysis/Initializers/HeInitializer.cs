namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan, He et al. 2015.</summary>
public abstract class HeInitializer : ScaledInitializer
{
    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site) => FanByMode(arguments, site);

    /// <summary>The gain of the activation that follows: √2 for ReLU. Keras and JAX have √2 whatever follows.</summary>
    protected override double DefaultGain(ParameterSite site) =>
        site.Semantics == InitializerSemantics.PyTorch ? site.ActivationGain : Math.Sqrt(2);
}
