namespace TypedNets.Analysis.Initializers;

/// <summary>All equal to Value.</summary>
public sealed class Constant : InitializerKind
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => new Draw.Constant(arguments.Number("Value", 0));
}
