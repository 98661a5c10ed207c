namespace TypedNets.Generators;

internal sealed class MaxPool3dEmission() : WindowPoolEmission(3, "max_pool3d");
