namespace TypedNets.Analysis.Initializers;

/// <summary>
/// What PyTorch's own layers start with: <c>kaiming_uniform_(a=√5)</c>, which is uniform on ±1/√fan-in, and the same bound for the
/// bias.
/// </summary>
public sealed class TorchDefault : InitializerKind
{
    /// <inheritdoc/>
    public override bool CoversBiases => true;

    /// <summary>√(1/3): PyTorch's gain for a leaky ReLU of slope √5.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) => Math.Sqrt(1.0 / 3);

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        double bound = 1 / Math.Sqrt(site.FansBy(FanConvention.PyTorch).In);
        return new Draw.Uniform(-bound, bound);
    }
}
