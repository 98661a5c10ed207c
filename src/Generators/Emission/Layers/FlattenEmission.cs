using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class FlattenEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "flatten";

    /// <summary>A view, by the tensor's own method.</summary>
    public override string Forward(LayerNode layer, string field, string input) => $"{input}.flatten({ModuleArguments(layer.Arguments)})";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments)
    {
        string start = Literals.Of(arguments.Integer("StartDim", 1));
        return arguments.Has("EndDim") ? $"{start}, {Literals.Of(arguments.Integer("EndDim", -1))}" : start;
    }
}
