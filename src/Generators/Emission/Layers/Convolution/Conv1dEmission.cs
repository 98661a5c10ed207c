namespace TypedNets.Generators;

internal sealed class Conv1dEmission() : ConvolutionEmission(1);
