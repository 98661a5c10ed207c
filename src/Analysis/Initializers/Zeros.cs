namespace TypedNets.Analysis.Initializers;

/// <summary>All zero.</summary>
public sealed class Zeros : InitializerKind
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => new Draw.Constant(0);
}
