namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²·2/(fan-in + fan-out), Glorot and Bengio 2010; normal.</summary>
public sealed class XavierNormal : XavierInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
