using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ELUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "elu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("Alpha", 1));
}
