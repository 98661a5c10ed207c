using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LogSoftmaxEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "log_softmax";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Integer("Dim", -1));
}
