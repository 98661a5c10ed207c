namespace TypedNets.Generators;

internal sealed class BatchNorm2dEmission : BatchNormEmission;
