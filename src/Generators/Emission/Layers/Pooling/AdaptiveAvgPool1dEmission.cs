namespace TypedNets.Generators;

internal sealed class AdaptiveAvgPool1dEmission() : AdaptivePoolEmission(1, "Avg");
