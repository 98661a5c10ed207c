using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class PReLUEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        double start = layer.Arguments.Number("Init", 0.25);
        return ConstructStarted(layer, field,
            $"{KnownNames.NN}.PReLU({layer.Arguments.Integer("NumParameters", 1)}, {Literals.Of(start)})", _ => start);
    }
}
