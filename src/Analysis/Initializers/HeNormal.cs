namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan, He et al. 2015; normal.</summary>
public sealed class HeNormal : HeInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
