namespace TypedNets.Analysis.Initializers;

/// <summary>An orthogonal matrix times what makes the predicted second moment of the layer's output that of the scale.</summary>
public sealed class UnitVariance : InitializerKind
{
    /// <inheritdoc/>
    public override bool ReadsSignal => true;

    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Scale", arguments.Number("Scale", 1));

    /// <summary>Recurrent matrices, of which no signal is predicted alone, have their fan-in instead.</summary>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => OrthogonalInitializer.OfDeviation(
        site, _ => arguments.Number("Scale", 1) / Math.Sqrt(site.SignalPerVariance ?? site.FansBy(FanConvention.Effective).In));
}
