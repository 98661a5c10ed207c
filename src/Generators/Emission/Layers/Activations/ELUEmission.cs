using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ELUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "elu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        Literals.Of(arguments.Number("Alpha", 1));

    /// <summary>All three arguments: TorchSharp's shorter overload leaves the tensor as it was.</summary>
    protected override string InPlaceArguments(Arguments arguments) => ModuleArguments(arguments) + ", 1.0, 1.0";
}
