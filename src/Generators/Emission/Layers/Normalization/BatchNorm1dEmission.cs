namespace TypedNets.Generators;

internal sealed class BatchNorm1dEmission : BatchNormEmission;
