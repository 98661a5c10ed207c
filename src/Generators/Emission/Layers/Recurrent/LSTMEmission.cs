namespace TypedNets.Generators;

internal sealed class LSTMEmission : RecurrentEmission;
