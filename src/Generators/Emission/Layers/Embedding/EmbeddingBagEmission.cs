using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class EmbeddingBagEmission : TableEmission
{
    /// <inheritdoc/>
    public override string Child(LayerNode layer, string field) =>
        $"new {KnownNames.TypedNets}.FunctionModule({Literals.Of(Kind)}, input => {Forward(layer, field, "input")}, {field})";

    /// <inheritdoc/>
    protected override string PaddingName => "padding_index";

    /// <inheritdoc/>
    protected override void AddArguments(ArgumentText text, Arguments arguments)
    {
        string mode = arguments.Text("Mode", nameof(BagMode.Mean));
        text.AddUnless(mode == nameof(BagMode.Mean), "mode", $"{KnownNames.TorchSharp}.EmbeddingBagMode.{mode}");
    }
}
