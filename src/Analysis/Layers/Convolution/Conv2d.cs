namespace TypedNets.Analysis.Layers;

/// <summary>Convolution over 2 axes.</summary>
public sealed class Conv2d() : Convolution(2);
