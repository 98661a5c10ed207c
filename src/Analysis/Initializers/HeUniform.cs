namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan, He et al. 2015; uniform.</summary>
public sealed class HeUniform : HeInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Uniform(deviation);
}
