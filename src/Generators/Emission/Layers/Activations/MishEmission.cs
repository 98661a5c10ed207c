namespace TypedNets.Generators;

internal sealed class MishEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "mish";
}
