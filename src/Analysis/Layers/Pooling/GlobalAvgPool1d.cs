namespace TypedNets.Analysis.Layers;

/// <summary>Mean of each channel, over 1 axis.</summary>
public sealed class GlobalAvgPool1d() : GlobalPool(1, PoolRule.Mean);
