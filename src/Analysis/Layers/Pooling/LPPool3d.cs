namespace TypedNets.Analysis.Layers;

/// <summary>(Σxᵖ)^(1/p) of windows over 3 axes.</summary>
public sealed class LPPool3d() : LPPool(3)
{
    /// <summary>PyTorch computes it by the mean pool over 3 axes, which compares its window with the bare input.</summary>
    protected override bool MustFitUnpadded => true;
}
