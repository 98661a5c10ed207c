namespace TypedNets.Analysis.Initializers;

/// <summary>N(Mean, Std²), whatever the layer.</summary>
public sealed class RandomNormal : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        RequirePositive("Std", arguments.Number("Std", 0));
        RequireFinite("Mean", arguments.Number("Mean", 0));
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) =>
        new Draw.Normal(arguments.Number("Mean", 0), arguments.Number("Std", 0));
}
