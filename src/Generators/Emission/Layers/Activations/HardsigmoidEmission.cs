namespace TypedNets.Generators;

internal sealed class HardsigmoidEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "hardsigmoid";
}
