namespace TypedNets.Generators;

internal sealed class MaxPool2dEmission() : WindowPoolEmission(2, "max_pool2d");
