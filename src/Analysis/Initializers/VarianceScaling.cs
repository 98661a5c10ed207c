namespace TypedNets.Analysis.Initializers;

/// <summary>
/// Var W = Scale/fan, as Keras' <c>VarianceScaling</c> and JAX's <c>variance_scaling</c>, which is normal cut at two standard deviations
/// unless said otherwise.
/// </summary>
public sealed class VarianceScaling : ScaledInitializer
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Scale", arguments.Number("Scale", 1));

    /// <summary>√Scale.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) => Math.Sqrt(arguments.Number("Scale", 1));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        double deviation = Gain(arguments, site)!.Value / Math.Sqrt(Fan(arguments, site));
        return arguments.Text("Distribution", nameof(TypedNets.Distribution.TruncatedNormal)) switch
        {
            nameof(TypedNets.Distribution.Normal) => Normal(deviation),
            nameof(TypedNets.Distribution.Uniform) => Uniform(deviation),
            _ => Distribution(deviation, site.Semantics),
        };
    }

    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site) => FanByMode(arguments, site);

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => CutNormal(deviation);
}
