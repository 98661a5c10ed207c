namespace TypedNets.Analysis.Layers;

/// <summary>Transposed convolution over 3 axes.</summary>
public sealed class ConvTranspose3d() : TransposedConvolution(3);
