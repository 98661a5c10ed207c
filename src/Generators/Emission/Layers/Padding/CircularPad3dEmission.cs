namespace TypedNets.Generators;

internal sealed class CircularPad3dEmission() : PaddingEmission(3, "Circular");
