namespace TypedNets.Generators;

internal sealed class GlobalAvgPool3dEmission() : AdaptivePoolEmission(3, "Avg");
