using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Self-attention over T×E; embed_dim is E.</summary>
public sealed class MultiheadAttention() : AttentionLayer("NumHeads")
{
    /// <summary>What the positions share of the values, and of what each has for itself as much as attention leaves.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Projections.Of(layer, "") is not { } projections || Between(layer, inputs[0]) is not { IsKnown: true } attention)
            return null;
        Tokens output = projections.Output(attention);
        return Moments.Normal(layer.Number, 0, output.Second, new(() => output.Shared)) with
        {
            Sources = [layer.Owner],
            Profile = attention.OutputByPosition is { } list ? Profile.Of([Profile.Normalize([.. list.Select(second => (projections.Out * second) + projections.OutBias)]).List]) : null,
        };
    }

    /// <inheritdoc/>
    internal override bool EndsInWeight => true;

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (Projections.Of(layer, "") is not { } projections || Between(layer, inputs[0]) is not { IsKnown: true } attention)
            return null;
        (Tokens asking, Tokens asked) = projections.Backward(attention, new Tokens(output.SecondMoment, output.Shared));
        return new Gradient(asking.Second + asked.Second) { Shared = asking.Shared + asked.Shared, Profile = Profile.Mix([(asking.Second, output.Profile), (asked.Second, null)]) };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        ParameterStart.Unknown(layer) ?? (Between(layer, inputs[0]) is { } attention ? LargeLogits(attention) : "a key and a value that are learned, or a number of positions that is not known, have no theory here");

    private static Attention? Between(SignalLayer layer, Moments input) =>
        Projections.Of(layer, "") is { } projections && layer.InputShapes[0][0] is { } positions && !layer.Arguments.Flag("AddBiasKv", false) && !layer.Arguments.Flag("AddZeroAttn", false)
            ? projections.Between(Tokens.Of(input, layer.InputShapes[0][1]), Tokens.Of(input, layer.InputShapes[0][1]), new AttentionShape(positions, positions, (double)layer.OutputShape[1]!.Value / layer.Arguments.Integer("NumHeads", 1), layer.Arguments.Flag("IsCausal", false), layer.Arguments.Number("Dropout", 0)))
            : null;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long features = Features(layer, dropout: 0);
        bool hasKeyAndValue = layer.Arguments.Flag("AddBiasKv", false), hasZero = layer.Arguments.Flag("AddZeroAttn", false);
        AddAttention(layer, "", features, outputGain: null, layer.Arguments.Flag("Bias", true), hasKeyAndValue);
        layer.Macs = Cost(layer.Input[0], layer.Input[0], features, (hasKeyAndValue ? 1 : 0) + (hasZero ? 1 : 0));
    }
}
