using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class Dropout1dEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "dropout1d";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Literals.Of(arguments.Number("P", 0.5));

    /// <summary>TorchSharp's function leaves two tensors to the garbage collector, so the toolkit has its own.</summary>
    public override string Forward(LayerNode layer, string field, string input) =>
        $"{KnownNames.TypedNets}.TorchFunctions.Dropout1d({input}, {ModuleArguments(layer.Arguments)}, training)";
}
