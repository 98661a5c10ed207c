namespace TypedNets.Analysis.Layers;

/// <summary>Pools each channel to one value; the axes stay, with size 1.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class GlobalPool(int rank) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        layer.RequireMap(rank);
        layer.Output = new Shape([layer.Input[0], .. Enumerable.Repeat((long?)1, rank)]);
        layer.WindowFans = PoolFans.OfAdaptive(layer.Input, layer.Output);
    }
}
