using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ScaledDotProductAttentionEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string ModuleType => $"{KnownNames.TypedNets}.FunctionModule";

    /// <summary>The function asks its own module, which is there when it runs, whether it is in training.</summary>
    public override IEnumerable<string> Construct(LayerNode layer, string field) =>
        [$"{field} = new {ModuleType}({Literals.Of(Kind)}, input => {Expression(layer, ["input", "input", "input"], $"{field}!.training")});"];

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => Forward(layer, field, [input, input, input]);

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) => Expression(layer, inputs, "training");

    private static string Expression(LayerNode layer, IReadOnlyList<string> inputs, string training)
    {
        double p = layer.Arguments.Number("DropoutP", 0);
        ArgumentText arguments = inputs.Aggregate(new ArgumentText(), (text, input) => text.Add(input))
            .AddUnless(p == 0, "p", $"{training} ? {Literals.Of(p)} : 0")
            .AddUnless(!layer.Arguments.Flag("IsCausal", false), "is_casual", "true"); // TorchSharp's spelling
        return $"{KnownNames.Functional}.scaled_dot_product_attention({arguments})";
    }
}
