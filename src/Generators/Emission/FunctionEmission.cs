using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Layers without state: a function of torch.nn.functional; a module only inside a Sequential.</summary>
internal abstract class FunctionEmission : LayerEmission
{
    /// <summary>Name of the function.</summary>
    protected abstract string Function { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) =>
        [$"{field} = {KnownNames.NN}.{ModuleName}({ModuleArguments(layer.Arguments)});"];

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input)
    {
        string arguments = FunctionArguments(layer.Arguments);
        return $"{KnownNames.Functional}.{Function}({input}{(arguments.Length > 0 ? ", " : "")}{arguments})";
    }

    /// <summary>In place, by the tensor's own method, which gives back the same tensor.</summary>
    public override string ForwardInPlace(LayerNode layer, string input) => $"{input}.{Function}_({InPlaceArguments(layer.Arguments)})";

    /// <summary>Arguments of the module's factory.</summary>
    protected virtual string ModuleArguments(Arguments arguments) => "";

    /// <summary>Arguments of the function after the input.</summary>
    protected virtual string FunctionArguments(Arguments arguments) => ModuleArguments(arguments);

    /// <summary>Arguments of the in-place method.</summary>
    protected virtual string InPlaceArguments(Arguments arguments) => FunctionArguments(arguments);
}
