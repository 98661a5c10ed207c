namespace TypedNets.Analysis.Layers;

/// <summary>Transposed convolution over 1 axis.</summary>
public sealed class ConvTranspose1d() : TransposedConvolution(1);
