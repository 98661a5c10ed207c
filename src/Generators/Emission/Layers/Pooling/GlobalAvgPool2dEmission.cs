namespace TypedNets.Generators;

internal sealed class GlobalAvgPool2dEmission() : AdaptivePoolEmission(2, "Avg");
