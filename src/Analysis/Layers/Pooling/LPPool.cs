namespace TypedNets.Analysis.Layers;

/// <summary>Power-average pools, which have no padding.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class LPPool(int rank) : WindowPool(rank, PoolRule.Norm)
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("NormType", 2, power => power != 0, "other than zero");
        base.Infer(layer);
    }
}
