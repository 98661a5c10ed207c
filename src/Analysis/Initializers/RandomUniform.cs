namespace TypedNets.Analysis.Initializers;

/// <summary>Uniform on [Low, High), whatever the layer.</summary>
public sealed class RandomUniform : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        double low = arguments.Number("Low", 0), high = arguments.Number("High", 0);
        Require(low < high, "High", $"above Low, {Invariant.Text(low)}", high);
        RequireFinite("Low", low);
        RequireFinite("High", high);
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) =>
        new Draw.Uniform(arguments.Number("Low", 0), arguments.Number("High", 0));
}
