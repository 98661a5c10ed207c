namespace TypedNets.Generators;

internal sealed class GRUEmission : RecurrentEmission;
