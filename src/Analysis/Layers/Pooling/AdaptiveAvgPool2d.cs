namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows that give the stated output size, over 2 axes.</summary>
public sealed class AdaptiveAvgPool2d() : AdaptivePool(2, PoolRule.Mean);
