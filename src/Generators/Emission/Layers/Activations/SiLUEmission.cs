namespace TypedNets.Generators;

internal sealed class SiLUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "silu";
}
