namespace TypedNets.Generators;

internal sealed class ZeroPad3dEmission() : PaddingEmission(3, "Constant");
