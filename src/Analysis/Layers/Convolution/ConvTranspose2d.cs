namespace TypedNets.Analysis.Layers;

/// <summary>Transposed convolution over 2 axes.</summary>
public sealed class ConvTranspose2d() : TransposedConvolution(2);
