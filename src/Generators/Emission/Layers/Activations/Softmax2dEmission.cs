namespace TypedNets.Generators;

internal sealed class Softmax2dEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softmax2d";
}
