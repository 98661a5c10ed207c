namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan-in, LeCun et al. 1998; normal.</summary>
public sealed class LeCunNormal : LeCunInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);
}
