namespace TypedNets.Analysis.Layers;

/// <summary>softmax(Q·Kᵀ/√E)·V for T×E, or for each of the heads of H×T×E.</summary>
public sealed class ScaledDotProductAttention : LayerKind
{
    /// <inheritdoc/>
    public override int InputCount => 3;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.Kept;

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
