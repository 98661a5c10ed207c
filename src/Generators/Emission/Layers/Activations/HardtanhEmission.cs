using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>TorchSharp's function, and its module, give back their input unchanged unless they may overwrite it.</summary>
internal sealed class HardtanhEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "hardtanh";

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{input}.clone().hardtanh_({FunctionArguments(layer.Arguments)})";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => FunctionArguments(arguments) + ", inplace: true";

    /// <inheritdoc/>
    protected override string FunctionArguments(Arguments arguments) =>
        $"{Literals.Of(arguments.Number("MinVal", -1))}, {Literals.Of(arguments.Number("MaxVal", 1))}";
}
