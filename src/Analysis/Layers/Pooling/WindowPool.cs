using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Pools over sliding windows; the stride is the window's size unless set.</summary>
/// <param name="rank">Number of axes.</param>
/// <param name="rule">What becomes of a window.</param>
public abstract class WindowPool(int rank, PoolRule rule) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <summary>The least number of windows on an axis.</summary>
    protected virtual long LeastWindows => 1;

    /// <summary>Whether the window must fit into the input without its padding.</summary>
    protected virtual bool MustFitUnpadded => false;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer).Forward(layer, inputs[0]);

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer).Unknown(inputs[0]);

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => Signals(layer).Backward(inputs[0], output);

    /// <summary>Its windows.</summary>
    internal static TapMap[] Taps(SignalLayer layer) => [.. WindowAxis.Of(layer.Arguments, layer.InputShapes[0], hasOwnStride: false).Select((axis, i) => TapMap.Of(axis, layer.OutputShape[i + 1]))];

    private Pooled Signals(SignalLayer layer) => new(Taps(layer), rule, countsPadding: layer.Arguments.Flag("CountIncludePad", true));

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] kernel = layer.Axes("KernelSize", rank, 0, least: 1);
        bool hasStride = layer.Arguments.Has("Stride") || layer.Arguments.Has("Strides");
        long[] stride = hasStride ? layer.Axes("Stride", rank, 1, least: 1) : kernel;
        long[] padding = layer.Axes("Padding", rank, 0, least: 0);
        long[] dilation = layer.Axes("Dilation", rank, 1, least: 1);
        bool ceil = layer.Arguments.Flag("CeilMode", false);
        layer.Number("DivisorOverride", 1, divisor => divisor != 0, "other than zero");

        layer.RequireFloat();
        layer.RequireMap(rank);
        var sizes = new long?[rank];
        var taps = new (double, double)[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            if (padding[axis] > kernel[axis] / 2)
            {
                throw layer.Refuse(RuleIds.InvalidPadding, layer.Arguments.Has("Paddings") ? "Paddings" : "Padding",
                    $"the padding must be at most half of the window, {kernel[axis] / 2}{WindowAxis.On(axis, rank)}, but is {padding[axis]}.", layer.Arguments.Has("Paddings") ? null : $"Padding = {kernel.Min() / 2}");
            }

            var window = new WindowAxis(layer.Input[axis + 1], kernel[axis], stride[axis], dilation[axis], padding[axis], padding[axis]);
            if (MustFitUnpadded && kernel[axis] > window.Input)
            {
                throw layer.Refuse(RuleIds.WindowTooLarge, "KernelSize",
                    $"the window must fit into the input without its padding, which has size {window.Input}{WindowAxis.On(axis, rank)}, but it spans {kernel[axis]}.");
            }

            sizes[axis] = window.PoolOutput(ceil);
            if (sizes[axis] < LeastWindows)
            {
                throw layer.Refuse(RuleIds.WindowTooLarge, "KernelSize",
                    $"the window must fit into the padded input, which has size {window.Input + (2 * padding[axis])}{WindowAxis.On(axis, rank)}, but it spans {window.Extent}.");
            }

            taps[axis] = window.RealTaps(sizes[axis]);
        }

        layer.Output = new Shape([layer.Input[0], .. sizes]);
        layer.WindowFans = PoolFans.Of(taps);
    }
}
