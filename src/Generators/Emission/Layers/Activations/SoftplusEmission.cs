using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class SoftplusEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softplus";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        $"{Literals.Of(arguments.Number("Beta", 1))}, {Literals.Of(arguments.Number("Threshold", 20))}";
}
