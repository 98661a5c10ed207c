using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class SoftminEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softmin";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Integer("Dim", -1));
}
