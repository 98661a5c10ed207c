namespace TypedNets.Generators;

internal sealed class SoftsignEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "softsign";
}
