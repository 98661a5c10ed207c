namespace TypedNets.Analysis.Initializers;

/// <summary>
/// What PyTorch's own layers start with: <c>kaiming_uniform_(a=√5)</c>, which is uniform on ±1/√fan-in, and the same bound for the
/// bias; the layer's own bound where PyTorch has another, and N(0, 1) for embeddings.
/// </summary>
public sealed class TorchDefault : InitializerKind
{
    /// <inheritdoc/>
    public override bool CoversBiases => true;

    /// <summary>√(1/3): PyTorch's gain for a leaky ReLU of slope √5.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        site.TorchBound is null && site.Role != ParameterRole.Embedding ? Math.Sqrt(1.0 / 3) : null;

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        if (site.Role == ParameterRole.Embedding)
            return new Draw.Normal(0, 1);
        double bound = site.TorchBound ?? 1 / Math.Sqrt(site.FansBy(FanConvention.PyTorch).In);
        return bound == 0 ? new Draw.Constant(0) : new Draw.Uniform(-bound, bound);
    }
}
