namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows over 1 axis.</summary>
public sealed class MaxPool1d() : WindowPool(1);
