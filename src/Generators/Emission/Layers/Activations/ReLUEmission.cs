namespace TypedNets.Generators;

internal sealed class ReLUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "relu";
}
