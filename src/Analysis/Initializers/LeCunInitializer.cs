namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan-in, LeCun et al. 1998.</summary>
public abstract class LeCunInitializer : ScaledInitializer
{
    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site) => FansOf(arguments, site).In;
}
