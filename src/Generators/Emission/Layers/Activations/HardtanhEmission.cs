using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class HardtanhEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "hardtanh";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        $"{Literals.Of(arguments.Number("MinVal", -1))}, {Literals.Of(arguments.Number("MaxVal", 1))}";
}
