namespace TypedNets.Generators;

internal sealed class AdaptiveMaxPool1dEmission() : AdaptivePoolEmission(1, "Max");
