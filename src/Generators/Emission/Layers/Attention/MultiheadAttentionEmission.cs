using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>TorchSharp's module holds the parameters; it computes with the sequence first, so the toolkit computes with the batch first.</summary>
internal sealed class MultiheadAttentionEmission : NativeModuleEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs)
    {
        Arguments a = layer.Arguments;
        var arguments = new ArgumentText()
            .Add(field).Add(inputs[0]).Add(Literals.Of(a.Integer("NumHeads", 0)))
            .AddUnless(a.Number("Dropout", 0) == 0, "dropout", Literals.Of(a.Number("Dropout", 0)))
            .AddUnless(!a.Flag("IsCausal", false), "isCausal", "true")
            .AddUnless(!a.Flag("AddZeroAttn", false), "addZeroAttn", "true");
        return $"{KnownNames.TypedNets}.AttentionFunctions.SelfAttention({arguments})";
    }

    /// <inheritdoc/>
    protected override ArgumentText Construction(LayerNode layer)
    {
        Arguments a = layer.Arguments;
        return new ArgumentText()
            .Add(Literals.Of(layer.InputShape[1])).Add(Literals.Of(a.Integer("NumHeads", 0)))
            .AddUnless(a.Number("Dropout", 0) == 0, "dropout", Literals.Of(a.Number("Dropout", 0)))
            .AddUnless(a.Flag("Bias", true), "bias", "false")
            .AddUnless(!a.Flag("AddBiasKv", false), "add_bias_kv", "true")
            .AddUnless(!a.Flag("AddZeroAttn", false), "add_zero_attn", "true");
    }
}
