using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class CELUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "celu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("Alpha", 1));
}
