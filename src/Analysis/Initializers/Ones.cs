namespace TypedNets.Analysis.Initializers;

/// <summary>All one.</summary>
public sealed class Ones : InitializerKind
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => new Draw.Constant(1);
}
