namespace TypedNets.Analysis.Initializers;

/// <summary>A user's own initializer, <c>[Initializer&lt;T&gt;]</c>; what it draws is known only when it runs.</summary>
public sealed class CustomInitializer : InitializerKind
{
    /// <inheritdoc/>
    public override string Name => "Initializer";

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => new Draw.Custom(arguments.Text("T", ""));
}
