using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class SoftmaxEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softmax";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Integer("Dim", -1));
}
