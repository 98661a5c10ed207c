using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class BilinearEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        EquatableArray<long> weight = layer.Parameters[0].Site.Shape;
        var arguments = new ArgumentText()
            .Add(Literals.Of(weight[1])).Add(Literals.Of(weight[2])).Add(Literals.Of(weight[0]))
            .AddUnless(layer.Arguments.Flag("Bias", true), "hasBias", "false")
            .Add("device", KnownNames.Torch + ".META");
        return ConstructEmpty(layer, field, $"{KnownNames.NN}.Bilinear({arguments})");
    }

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => Forward(layer, field, [input, input]);

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) => $"{field}.call({inputs[0]}, {inputs[1]})";

    /// <inheritdoc/>
    public override string Child(LayerNode layer, string field) =>
        $"new {KnownNames.TypedNets}.FunctionModule({Literals.Of(Kind)}, input => {Forward(layer, field, "input")}, {field})";
}
