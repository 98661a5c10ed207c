namespace TypedNets.Generators;

internal sealed class LogSigmoidEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "logsigmoid";
}
