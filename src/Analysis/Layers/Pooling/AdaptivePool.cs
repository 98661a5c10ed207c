using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Pools to a stated output size; <see cref="Dim.Same"/> keeps the input's.</summary>
/// <param name="rank">Number of axes.</param>
/// <param name="rule">What becomes of a window.</param>
public abstract class AdaptivePool(int rank, PoolRule rule) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer)?.Forward(layer, inputs[0]);

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => Signals(layer)?.Unknown(inputs[0]) ?? "its windows are not of one size, or a size is not known";

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => Signals(layer)?.Backward(inputs[0], output);

    /// <summary>Windows of one size alone have a theory here.</summary>
    private Pooled? Signals(SignalLayer layer) => TapMap.Tiling(layer.InputShapes[0], layer.OutputShape) is { } axes ? new(axes, rule, countsPadding: false) : null;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] sizes = layer.Axes("OutputSize", rank, 0, least: long.MinValue);
        foreach (long size in sizes)
        {
            if (size < 1 && size != Dim.Same)
                throw layer.Refuse(RuleIds.OutOfRange, "OutputSize", $"OutputSize must be positive or Dim.Same, but is {size}.", size == -1 && sizes.Length == rank && layer.Arguments.Numbers("OutputSize")!.Length == 1 ? "OutputSize = Dim.Same" : null);
        }

        layer.RequireFloat();
        layer.RequireMap(rank);
        layer.Output = new Shape([layer.Input[0], .. sizes.Select((size, axis) => size == Dim.Same ? layer.Known(axis + 1, "with Dim.Same, the size") : size)]);
        layer.WindowFans = PoolFans.OfAdaptive(layer.Input, layer.Output);
    }
}
