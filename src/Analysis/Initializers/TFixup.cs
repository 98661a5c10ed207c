namespace TypedNets.Analysis.Initializers;

/// <summary>Xavier's rule, scaled by the number of transformer layers, Huang et al. 2020.</summary>
public sealed class TFixup : XavierInitializer
{
    /// <inheritdoc/>
    public override bool Covers(ParameterRole role) => role == ParameterRole.Embedding;

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Of(site);
        double layers = place.IsDecoder ? place.DecoderLayers : place.EncoderLayers;
        double scale = site.Role == ParameterRole.Embedding ? Math.Pow(9 * layers, -0.25)
            : place.Layers == 0 || place.Scores > 0 ? 1
            : place.IsDecoder ? Math.Pow(9 * layers, -0.25) : 0.67 * Math.Pow(layers, -0.25);
        return base.Gain(arguments, site) * scale;
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => site.Role == ParameterRole.Embedding
        ? new Draw.Normal(0, Gain(arguments, site)!.Value / Math.Sqrt(site.Shape[1]))
        : base.Resolve(arguments, site);

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Uniform(deviation);
}
