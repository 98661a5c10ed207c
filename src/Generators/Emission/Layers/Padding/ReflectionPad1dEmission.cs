namespace TypedNets.Generators;

internal sealed class ReflectionPad1dEmission() : PaddingEmission(1, "Reflect");
