namespace TypedNets.Analysis.Layers;

/// <summary>Dimension i of the output is dimension Dims[i] of the input; the batch stays first.</summary>
public sealed class Permute : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer)
    {
        long[] dims = layer.Arguments.Integers("Dims") ?? [];
        int rank = layer.Input.Rank + 1;
        if (dims.Length != rank)
        {
            throw layer.Refuse(RuleIds.AxisCount, "Dims",
                $"Dims has {dims.Length} {(dims.Length == 1 ? "value" : "values")}, but the input N×{layer.Input} has {rank} dimensions; give {rank}, the batch, 0, first.");
        }

        long[] places = [.. dims.Select(dim => dim < 0 ? dim + rank : dim)];
        if (!places.OrderBy(place => place).SequenceEqual(Enumerable.Range(0, rank).Select(place => (long)place)))
        {
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dims",
                $"Dims must have each of 0 to {rank - 1} once for the input N×{layer.Input}, but is {string.Join(", ", dims)}.");
        }

        if (places[0] != 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dims", $"Dims must start with 0, the batch, which must stay first, but starts with {dims[0]}.");
        return [.. places.Skip(1).Select(place => layer.Input[(int)place - 1])];
    }
}
