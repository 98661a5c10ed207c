namespace TypedNets.Generators;

internal sealed class SigmoidEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "sigmoid";
}
