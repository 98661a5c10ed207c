using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class GELUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "gelu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        arguments.Text("Approximate", nameof(GeluApproximation.None)) == nameof(GeluApproximation.Tanh) ? $"{KnownNames.Modules}.GELU.Approximate.tanh" : "";
}
