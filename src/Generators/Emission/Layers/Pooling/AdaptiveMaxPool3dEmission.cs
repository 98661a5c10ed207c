namespace TypedNets.Generators;

internal sealed class AdaptiveMaxPool3dEmission : MaxPoolTo3dEmission;
