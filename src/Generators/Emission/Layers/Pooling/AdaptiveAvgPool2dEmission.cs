namespace TypedNets.Generators;

internal sealed class AdaptiveAvgPool2dEmission() : AdaptivePoolEmission(2, "Avg");
