namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of each channel, over 3 axes.</summary>
public sealed class GlobalMaxPool3d() : GlobalPool(3, PoolRule.Largest);
