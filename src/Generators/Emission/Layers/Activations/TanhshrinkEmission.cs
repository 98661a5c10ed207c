namespace TypedNets.Generators;

internal sealed class TanhshrinkEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "tanhshrink";
}
