namespace TypedNets.Generators;

internal sealed class MaxPool1dEmission() : WindowPoolEmission(1, "max_pool1d");
