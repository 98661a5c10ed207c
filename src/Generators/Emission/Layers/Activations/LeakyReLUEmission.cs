using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LeakyReLUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "leaky_relu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("NegativeSlope", 0.01));
}
