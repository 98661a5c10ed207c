namespace TypedNets.Generators;

internal sealed class ConvTranspose2dEmission() : TransposedConvolutionEmission(2);
