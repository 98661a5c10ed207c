namespace TypedNets.Generators;

internal sealed class ConvTranspose3dEmission() : TransposedConvolutionEmission(3);
