namespace TypedNets.Analysis.Layers;

/// <summary>Swaps dimensions Dim0 and Dim1.</summary>
public sealed class Transpose : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer)
    {
        int first = SampleDimension(layer, "Dim0", 1), second = SampleDimension(layer, "Dim1", -1);
        long?[] sizes = [.. layer.Input.Sizes];
        (sizes[first], sizes[second]) = (sizes[second], sizes[first]);
        return sizes;
    }
}
