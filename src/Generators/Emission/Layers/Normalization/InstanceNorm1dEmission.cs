namespace TypedNets.Generators;

internal sealed class InstanceNorm1dEmission : InstanceNormEmission;
