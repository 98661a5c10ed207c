using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ThresholdEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "threshold";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        $"{Literals.Of(arguments.Number("Threshold", 0))}, {Literals.Of(arguments.Number("Value", 0))}";
}
