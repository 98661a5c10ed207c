namespace TypedNets.Generators;

internal sealed class Conv2dEmission() : ConvolutionEmission(2);
