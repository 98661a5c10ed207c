namespace TypedNets.Generators;

internal sealed class GlobalMaxPool3dEmission : MaxPoolTo3dEmission;
