namespace TypedNets.Analysis.Initializers;

/// <summary>All equal to Value.</summary>
public sealed class Constant : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequireFinite("Value", arguments.Number("Value", 0));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => new Draw.Constant(arguments.Number("Value", 0));
}
