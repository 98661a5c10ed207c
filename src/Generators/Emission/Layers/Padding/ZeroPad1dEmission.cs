namespace TypedNets.Generators;

internal sealed class ZeroPad1dEmission() : PaddingEmission(1, "Constant");
