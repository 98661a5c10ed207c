using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A normalisation over a single value, which is its own mean: all that comes out is the learned shift.</summary>
internal sealed class NormalizedOneValue : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.NormalizedOneValue;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            if (layer.Kind is GroupNorm && layer.InputShape.Count() == layer.Arguments.Integer("NumGroups", 1))
                yield return layer.Problem(Id, $"each of its {layer.InputShape.Count()} groups is one value of {layer.InputShape}, which is its own mean, so that the output is the learned shift whatever the input is; take fewer groups.", "NumGroups");
            else if (layer.Kind is LastDimensionsNorm && Normalized(layer) == 1)
                yield return layer.Problem(Id, $"it normalises over one value of {layer.InputShape}, {(layer.Kind is LayerNorm ? "which is its own mean, so that the output is the learned shift whatever the input is" : "of which only the sign is left")}; normalise over more values, or remove it.", "NormalizedShape");
        }
    }

    private static long? Normalized(SmellLayer layer) => layer.Arguments.Integers("NormalizedShape") is { Length: > 0 } sizes
        ? sizes.Aggregate(1L, (product, size) => product * size)
        : layer.InputShape.Features();
}
