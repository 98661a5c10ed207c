namespace TypedNets.Generators;

internal sealed class InstanceNorm2dEmission : InstanceNormEmission;
