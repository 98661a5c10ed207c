namespace TypedNets.Generators;

internal sealed class AvgPool1dEmission() : WindowPoolEmission(1, "avg_pool1d");
