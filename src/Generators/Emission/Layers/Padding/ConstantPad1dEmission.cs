namespace TypedNets.Generators;

internal sealed class ConstantPad1dEmission() : PaddingEmission(1, "Constant");
