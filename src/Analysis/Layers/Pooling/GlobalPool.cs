using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Pools each channel to one value; the axes stay, with size 1.</summary>
/// <param name="rank">Number of axes.</param>
/// <param name="rule">What becomes of a window.</param>
public abstract class GlobalPool(int rank, PoolRule rule) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer)?.Forward(layer, inputs[0]);

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer)?.Unknown(inputs[0]) ?? "a size is not known";

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => Signals(layer)?.Backward(inputs[0], output);

    /// <summary>Windows of one size alone have a theory here.</summary>
    private Pooled? Signals(SignalLayer layer) => TapMap.Tiling(layer.InputShapes[0], layer.OutputShape) is { } axes ? new(axes, rule, countsPadding: false) : null;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        layer.RequireMap(rank);
        layer.Output = new Shape([layer.Input[0], .. Enumerable.Repeat((long?)1, rank)]);
        layer.WindowFans = PoolFans.OfAdaptive(layer.Input, layer.Output);
    }
}
