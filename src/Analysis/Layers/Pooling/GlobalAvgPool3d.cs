namespace TypedNets.Analysis.Layers;

/// <summary>Mean of each channel, over 3 axes.</summary>
public sealed class GlobalAvgPool3d() : GlobalPool(3, PoolRule.Mean);
