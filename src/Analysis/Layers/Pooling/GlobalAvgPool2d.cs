namespace TypedNets.Analysis.Layers;

/// <summary>Mean of each channel, over 2 axes.</summary>
public sealed class GlobalAvgPool2d() : GlobalPool(2, PoolRule.Mean);
