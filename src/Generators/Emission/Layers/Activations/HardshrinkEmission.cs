using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class HardshrinkEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "hardshrink";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("Lambd", 0.5));
}
