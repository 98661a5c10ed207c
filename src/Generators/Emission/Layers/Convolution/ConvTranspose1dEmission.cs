namespace TypedNets.Generators;

internal sealed class ConvTranspose1dEmission() : TransposedConvolutionEmission(1);
