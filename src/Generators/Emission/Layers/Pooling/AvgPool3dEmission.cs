namespace TypedNets.Generators;

internal sealed class AvgPool3dEmission() : WindowPoolEmission(3, "avg_pool3d");
