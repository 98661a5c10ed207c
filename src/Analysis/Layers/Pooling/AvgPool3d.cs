namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows over 3 axes.</summary>
public sealed class AvgPool3d() : WindowPool(3, PoolRule.Mean)
{
    /// <summary>Alone among PyTorch's pools, this one compares its window with the bare input (pool3d_shape_check).</summary>
    protected override bool MustFitUnpadded => true;
}
