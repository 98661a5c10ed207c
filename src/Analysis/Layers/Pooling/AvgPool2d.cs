namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows over 2 axes.</summary>
public sealed class AvgPool2d() : WindowPool(2, PoolRule.Mean);
