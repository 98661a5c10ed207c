namespace TypedNets.Generators;

internal sealed class AdaptiveMaxPool2dEmission() : AdaptivePoolEmission(2, "Max");
