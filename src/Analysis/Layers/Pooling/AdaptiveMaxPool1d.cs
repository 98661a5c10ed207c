namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows that give the stated output size, over 1 axis.</summary>
public sealed class AdaptiveMaxPool1d() : AdaptivePool(1, PoolRule.Largest);
