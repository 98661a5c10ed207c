using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A layer whose arguments make it the identity.</summary>
internal sealed class IdleLayer : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.IdleLayer;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            // What rearranges also says that its output is no map any more, which a fully connected layer wants to know.
            if (!layer.Varies() && Why(layer) is { } why && !(layer.Kind is ShapeChange && layer.Readers.Any(reader => !reader.Kind.TakesMaps)))
                yield return layer.Problem(Id, $"it gives what it reads, since {why}; remove it.", remedy: "");
        }
    }

    private static string? Why(SmellLayer layer) => layer.Kind switch
    {
        _ when layer.IsDropout() => layer.Arguments.Number("P", 0.5) == 0 ? "P is 0" : null,
        WindowPool and not LPPool => layer.Windows!.All(axis => axis is { Kernel: 1, Stride: 1 }) ? "its windows are of one position, at stride 1" : null,
        Flatten => layer.InputShape.Rank == layer.OutputShape.Rank ? $"its input, {layer.InputShape}, has one dimension where it merges them" : null,
        Upsample => IsSame(layer) ? $"its output is as large as its input, {layer.InputShape}" : null,
        PaddingLayer => layer.Arguments.Integers("Padding") is { } sides && sides.All(side => side == 0) ? "its padding is 0" : null,
        Transpose => Dimension(layer, "Dim0", 1) == Dimension(layer, "Dim1", -1) ? "both dimensions are the same" : null,
        Permute => layer.Arguments.Integers("Dims") is { } dims && dims.Select((dim, i) => (dim < 0 ? dim + dims.Length : dim) == i).All(stays => stays) ? "each dimension stays where it is" : null,
        Reshape => IsSame(layer) ? $"its input has the shape {layer.InputShape} already" : null,
        ChannelShuffle => layer.Arguments.Integer("Groups", 0) == 1 ? "it has one group" : null,
        PixelShuffle => layer.Arguments.Integer("UpscaleFactor", 0) == 1 ? "its factor is 1" : null,
        PixelUnshuffle => layer.Arguments.Integer("DownscaleFactor", 0) == 1 ? "its factor is 1" : null,
        Slice or Split => IsSame(layer) ? $"it takes all of its input, {layer.InputShape}" : null,
        _ => null,
    };

    private static bool IsSame(SmellLayer layer) => layer.InputShape.Sizes.All(size => size is not null) && layer.InputShape.Equals(layer.OutputShape);

    private static long Dimension(SmellLayer layer, string argument, long fallback) =>
        layer.Arguments.Integer(argument, fallback) is var dimension && dimension < 0 ? dimension + layer.InputShape.Rank + 1 : dimension;
}
