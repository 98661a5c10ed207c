namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²·2/(fan-in + fan-out), Glorot and Bengio 2010; uniform.</summary>
public sealed class XavierUniform : XavierInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Uniform(deviation);
}
