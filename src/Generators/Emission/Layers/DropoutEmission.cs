using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class DropoutEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "dropout";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("P", 0.5));

    /// <inheritdoc/>
    protected override string FunctionArguments(Arguments arguments) => ModuleArguments(arguments) + ", training";
}
