namespace TypedNets.Generators;

internal sealed class SumEmission() : ReductionEmission("sum");
