namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan, He et al. 2015.</summary>
public abstract class HeInitializer : ScaledInitializer
{
    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site) => FanByMode(arguments, site);

    /// <summary>The gain of the activation that follows: √2 for ReLU.</summary>
    protected override double DefaultGain(ParameterSite site) => site.ActivationGain;
}
