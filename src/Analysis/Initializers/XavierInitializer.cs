namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²·2/(fan-in + fan-out), Glorot and Bengio 2010.</summary>
public abstract class XavierInitializer : ScaledInitializer
{
    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site)
    {
        Fans fans = FansOf(arguments, site);
        return (fans.In + fans.Out) / 2;
    }
}
