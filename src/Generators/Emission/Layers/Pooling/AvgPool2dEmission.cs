namespace TypedNets.Generators;

internal sealed class AvgPool2dEmission() : WindowPoolEmission(2, "avg_pool2d");
