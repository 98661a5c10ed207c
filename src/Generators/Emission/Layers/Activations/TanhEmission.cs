namespace TypedNets.Generators;

internal sealed class TanhEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "tanh";
}
