using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Layers whose module libtorch makes as a whole. It holds the parameters; what it computes is a function of the toolkit or the
/// module's own, of as many values as the layer reads.
/// </summary>
internal abstract class NativeModuleEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        // Such a module takes no parameters of others, so libtorch's own start is run and then overwritten.
        yield return $"{field} = parameters.Place({KnownNames.NN}.{ModuleName}({Construction(layer)}));";
        foreach (ParameterNode parameter in layer.Parameters)
            yield return StartIn(parameter, Parameter(field, parameter.Name));
    }

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) =>
        Forward(layer, field, [.. Enumerable.Repeat(input, layer.Inputs.Count)]);

    /// <inheritdoc/>
    public abstract override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs);

    /// <inheritdoc/>
    public override string Parameter(string field, string name) => $"{field}.get_parameter({Literals.Of(name)})!";

    /// <inheritdoc/>
    public override string Child(LayerNode layer, string field) =>
        $"new {KnownNames.TypedNets}.FunctionModule({Literals.Of(Kind)}, input => {Forward(layer, field, "input")}, {field})";

    /// <summary>Arguments of the module's factory.</summary>
    protected abstract ArgumentText Construction(LayerNode layer);
}
