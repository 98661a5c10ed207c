namespace TypedNets.Generators;

internal sealed class InstanceNorm3dEmission : InstanceNormEmission;
