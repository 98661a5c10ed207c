namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of each channel, over 2 axes.</summary>
public sealed class GlobalMaxPool2d() : GlobalPool(2, PoolRule.Largest);
