using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Windows of a map as columns: C·kh·kw rows, and as many columns as a convolution has output positions.</summary>
public sealed class Unfold : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <summary>Copies of the map, with the zeros around it.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        TapMap[] axes = Taps(layer);
        if (!axes.All(axis => axis.IsCounted))
            return null;
        double real = axes.Aggregate(1.0, (product, axis) => product * axis.MeanTaps / axis.Taps);
        Moments input = inputs[0];
        return new Moments(real * input.Mean, input.SecondMoment * axes.Select((axis, i) => axis.Gather(Profile.Axis(input.Profile, i, axis.Inputs)).Average() / axis.Taps).Aggregate(1.0, (product, mean) => product * mean))
        {
            SharedBy = new(() => real * input.Shared),
            Sources = input.Sources,
        };
    }

    /// <summary>What each place of the map gets from the windows that read it.</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Taps(layer).Aggregate(1.0, (product, axis) => product * (axis.IsCounted ? axis.Scatter(null).Average() : axis.MeanFed));

    private static TapMap[] Taps(SignalLayer layer)
    {
        WindowAxis[] axes = WindowAxis.Of(layer.Arguments, layer.InputShapes[0], hasOwnStride: true);
        return [.. axes.Select(axis => TapMap.Of(axis, axis.Output))];
    }

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
