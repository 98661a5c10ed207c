namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = gain²/fan-in, LeCun et al. 1998; uniform.</summary>
public sealed class LeCunUniform : LeCunInitializer
{
    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Uniform(deviation);
}
