namespace TypedNets.Analysis.Layers;

/// <summary>Mean of windows that give the stated output size, over 1 axis.</summary>
public sealed class AdaptiveAvgPool1d() : AdaptivePool(1, PoolRule.Mean);
