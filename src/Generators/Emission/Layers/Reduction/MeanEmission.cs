namespace TypedNets.Generators;

internal sealed class MeanEmission() : ReductionEmission("mean");
