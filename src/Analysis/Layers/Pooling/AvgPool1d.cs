namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows over 1 axis.</summary>
public sealed class AvgPool1d() : WindowPool(1, PoolRule.Mean);
