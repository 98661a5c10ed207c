namespace TypedNets.Generators;

internal sealed class ReLU6Emission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "relu6";
}
