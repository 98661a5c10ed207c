namespace TypedNets.Generators;

internal sealed class CircularPad2dEmission() : PaddingEmission(2, "Circular");
