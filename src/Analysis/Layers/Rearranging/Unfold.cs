namespace TypedNets.Analysis.Layers;

/// <summary>Windows of a map as columns: C·kh·kw rows, and as many columns as a convolution has output positions.</summary>
public sealed class Unfold : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] kernel = layer.Axes("KernelSize", 2, 0, least: 1);
        long[] stride = layer.Axes("Stride", 2, 1, least: 1);
        long[] padding = layer.Axes("Padding", 2, 0, least: 0);
        long[] dilation = layer.Axes("Dilation", 2, 1, least: 1);
        layer.RequireFloat();
        layer.RequireMap(2);
        var windows = new long?[2];
        for (int axis = 0; axis < 2; axis++)
        {
            var window = new WindowAxis(layer.Input[axis + 1], kernel[axis], stride[axis], dilation[axis], padding[axis], padding[axis]);
            window.RequireFits(layer, axis, 2);
            windows[axis] = window.Output;
        }

        layer.Output = Shape.Of(Shape.Product([layer.Input[0], kernel[0], kernel[1]]), Shape.Product(windows));
    }
}
