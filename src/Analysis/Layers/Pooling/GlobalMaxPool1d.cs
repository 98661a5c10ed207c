namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of each channel, over 1 axis.</summary>
public sealed class GlobalMaxPool1d() : GlobalPool(1, PoolRule.Largest);
