namespace TypedNets.Analysis.Layers;

/// <summary>The sample's elements in the same order, in the sizes of Shape.</summary>
public sealed class Reshape : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer) => SizesOf(layer, "Shape", layer.Input.Elements);
}
