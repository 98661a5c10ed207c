namespace TypedNets.Generators;

internal sealed class BatchNorm3dEmission : BatchNormEmission;
