namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows over 3 axes.</summary>
public sealed class MaxPool3d() : WindowPool(3, PoolRule.Largest);
