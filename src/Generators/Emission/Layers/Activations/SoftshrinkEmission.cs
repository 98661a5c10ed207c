using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class SoftshrinkEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softshrink";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("Lambd", 0.5));
}
