using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class RReLUEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "rrelu";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) =>
        $"{Literals.Of(arguments.Number("Lower", 1.0 / 8))}, {Literals.Of(arguments.Number("Upper", 1.0 / 3))}";

    /// <summary>TorchSharp's function takes no training flag and never draws, so the toolkit has its own.</summary>
    public override string Forward(LayerNode layer, string field, string input) =>
        $"{KnownNames.TypedNets}.TorchFunctions.RReLU({input}, {ModuleArguments(layer.Arguments)}, training)";
}
