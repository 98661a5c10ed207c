using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class GLUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "glu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Integer("Dim", -1));
}
