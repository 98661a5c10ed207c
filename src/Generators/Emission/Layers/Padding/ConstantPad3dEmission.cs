namespace TypedNets.Generators;

internal sealed class ConstantPad3dEmission() : PaddingEmission(3, "Constant");
