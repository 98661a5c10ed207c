using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>TorchSharp's modules hold the parameters; they compute with the sequence first and normalise last only, so the toolkit computes.</summary>
internal abstract class TransformerLayerEmission : NativeModuleEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs)
    {
        Arguments a = layer.Arguments;
        ArgumentText arguments = inputs.Aggregate(new ArgumentText().Add(field), (text, input) => text.Add(input))
            .Add(Literals.Of(a.Integer("Nhead", 0)))
            .Add("dropout", Literals.Of(a.Number("Dropout", 0.1)))
            .AddUnless(!IsGelu(a), "activation", $"{KnownNames.TypedNets}.{nameof(TransformerActivation)}.{nameof(TransformerActivation.Gelu)}")
            .AddUnless(a.Number("LayerNormEps", 1e-5) == 1e-5, "layerNormEps", Literals.Of(a.Number("LayerNormEps", 1e-5)))
            .AddUnless(!a.Flag("NormFirst", false), "normFirst", "true")
            .AddUnless(!a.Flag("IsCausal", false), "isCausal", "true")
            .AddUnless(a.Number("ResidualScale", 1) == 1, "residualScale", Literals.Of(a.Number("ResidualScale", 1)));
        return $"{KnownNames.TypedNets}.AttentionFunctions.{Kind.Substring("Transformer".Length)}({arguments})";
    }

    /// <inheritdoc/>
    protected override ArgumentText Construction(LayerNode layer)
    {
        Arguments a = layer.Arguments;
        return new ArgumentText()
            .Add(Literals.Of(layer.InputShape[1])).Add(Literals.Of(a.Integer("Nhead", 0)))
            .Add("dim_feedforward", Literals.Of(a.Integer("DimFeedforward", 2048)))
            .Add("dropout", Literals.Of(a.Number("Dropout", 0.1)))
            .AddUnless(!IsGelu(a), "activation", $"{KnownNames.NN}.Activations.GELU");
    }

    private static bool IsGelu(Arguments arguments) =>
        arguments.Text("Activation", nameof(TransformerActivation.Relu)) == nameof(TransformerActivation.Gelu);
}
