namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows that give the stated output size, over 3 axes.</summary>
public sealed class AdaptiveAvgPool3d() : AdaptivePool(3, PoolRule.Mean);
