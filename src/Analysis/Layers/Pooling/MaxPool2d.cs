namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows over 2 axes.</summary>
public sealed class MaxPool2d() : WindowPool(2, PoolRule.Largest);
