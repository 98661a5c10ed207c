namespace TypedNets.Analysis.Layers;

/// <summary>Convolution over 3 axes.</summary>
public sealed class Conv3d() : Convolution(3);
