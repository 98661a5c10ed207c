namespace TypedNets.Generators;

internal sealed class ReflectionPad3dEmission() : PaddingEmission(3, "Reflect");
