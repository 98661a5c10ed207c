namespace TypedNets.Analysis.Layers;

/// <summary>Pools to a stated output size; <see cref="Dim.Same"/> keeps the input's.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class AdaptivePool(int rank) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

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
