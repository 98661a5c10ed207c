namespace TypedNets.Generators;

internal sealed class GlobalMaxPool2dEmission() : AdaptivePoolEmission(2, "Max");
