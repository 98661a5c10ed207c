namespace TypedNets.Generators;

internal sealed class GlobalAvgPool1dEmission() : AdaptivePoolEmission(1, "Avg");
