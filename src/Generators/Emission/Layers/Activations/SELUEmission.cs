namespace TypedNets.Generators;

internal sealed class SELUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "selu";
}
