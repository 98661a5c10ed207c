namespace TypedNets.Generators;

internal sealed class Conv3dEmission() : ConvolutionEmission(3);
