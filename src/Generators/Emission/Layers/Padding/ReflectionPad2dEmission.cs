namespace TypedNets.Generators;

internal sealed class ReflectionPad2dEmission() : PaddingEmission(2, "Reflect");
