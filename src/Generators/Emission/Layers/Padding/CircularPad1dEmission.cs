namespace TypedNets.Generators;

internal sealed class CircularPad1dEmission() : PaddingEmission(1, "Circular");
