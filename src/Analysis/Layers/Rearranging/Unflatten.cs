namespace TypedNets.Analysis.Layers;

/// <summary>Splits dimension Dim into UnflattenedSize.</summary>
public sealed class Unflatten : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer)
    {
        int dimension = SampleDimension(layer, "Dim", 1);
        EquatableArray<long?> sizes = layer.Input.Sizes;
        return [.. sizes.Take(dimension), .. SizesOf(layer, "UnflattenedSize", sizes[dimension]), .. sizes.Skip(dimension + 1)];
    }
}
