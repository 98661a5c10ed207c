namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows that give the stated output size, over 3 axes.</summary>
public sealed class AdaptiveMaxPool3d() : AdaptivePool(3, PoolRule.Largest);
