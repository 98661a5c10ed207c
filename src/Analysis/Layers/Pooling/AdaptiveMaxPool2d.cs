namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows that give the stated output size, over 2 axes.</summary>
public sealed class AdaptiveMaxPool2d() : AdaptivePool(2, PoolRule.Largest);
