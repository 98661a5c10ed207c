using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>softmax(Q·Kᵀ/√E)·V for T×E, or for each of the heads of H×T×E.</summary>
public sealed class ScaledDotProductAttention : LayerKind
{
    /// <inheritdoc/>
    public override int InputCount => 3;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.Kept;

    /// <summary>Of queries, keys and values that are projected by weights of their own.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Between(layer, inputs) is not { IsKnown: true } attention)
            return null;
        Tokens output = attention.Output;
        return new Moments(0, output.Second) { SharedBy = new(() => output.Shared), Sources = [.. inputs.SelectMany(input => input.Sources)], IsNearlyNormal = true };
    }

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (Between(layer, inputs) is not { IsKnown: true } attention)
            return null;
        (Tokens query, Tokens key, Tokens value) = attention.Backward(new Tokens(output.SecondMoment, output.Shared));
        Tokens own = index switch { 0 => query, 1 => key, _ => value };
        return new Gradient(own.Second) { Shared = own.Shared };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => Between(layer, inputs) is { } attention
        ? AttentionLayer.LargeLogits(attention)
        : "its queries, keys and values are not independent, or have a mean, or their number is not known";

    private static Attention? Between(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        int positions = layer.OutputShape.Rank - 2;
        return Moments.AreIndependent(inputs) && inputs.All(input => input.Mean == 0) && layer.InputShapes[0][positions] is { } queries && layer.InputShapes[1][positions] is { } keys
            ? new(Tokens.Of(inputs[0], null), Tokens.Of(inputs[1], null), Tokens.Of(inputs[2], null), new AttentionShape(queries, keys, layer.InputShapes[0][positions + 1] ?? 64, layer.Arguments.Flag("IsCausal", false), layer.Arguments.Number("DropoutP", 0)))
            : null;
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("DropoutP", 0, p => p is >= 0 and <= 1, "a probability in [0, 1]");
        layer.RequireFloat();
        layer.RequireRank("T×E or H×T×E", 2, 3);
        Shape query = layer.Input, key = layer.Inputs[1], value = layer.Inputs[2];
        int features = query.Rank - 1, positions = query.Rank - 2;
        RequireSame(layer, key.Rank == query.Rank && value.Rank == query.Rank);
        RequireSame(layer, Agree(query[features], key[features]) && Agree(key[positions], value[positions]));
        RequireSame(layer, query.Rank == 2 || (Agree(query[0], key[0]) && Agree(query[0], value[0])));

        layer.Output = query.With(features, value[features]);
        long? pairs = Shape.Product([.. query.Sizes.Take(features), key[positions]]);
        layer.Macs = Shape.Product([pairs, query[features]]) + Shape.Product([pairs, value[features]]);
    }

    private static bool Agree(long? a, long? b) => a is null || b is null || a == b;

    private static void RequireSame(LayerInference layer, bool isSame)
    {
        if (!isSame)
        {
            throw layer.Refuse(RuleIds.SizeMismatch, null,
                $"query T×E, key S×E and value S×V must agree in E, in S and in their heads, but are {layer.Inputs[0]}, {layer.Inputs[1]} and {layer.Inputs[2]}.");
        }
    }
}
