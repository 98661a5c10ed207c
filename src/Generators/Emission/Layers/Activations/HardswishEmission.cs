namespace TypedNets.Generators;

internal sealed class HardswishEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "hardswish";
}
