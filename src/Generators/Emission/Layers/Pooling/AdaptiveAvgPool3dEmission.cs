namespace TypedNets.Generators;

internal sealed class AdaptiveAvgPool3dEmission() : AdaptivePoolEmission(3, "Avg");
