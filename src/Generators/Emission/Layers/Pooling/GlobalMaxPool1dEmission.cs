namespace TypedNets.Generators;

internal sealed class GlobalMaxPool1dEmission() : AdaptivePoolEmission(1, "Max");
