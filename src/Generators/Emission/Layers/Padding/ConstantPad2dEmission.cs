namespace TypedNets.Generators;

internal sealed class ConstantPad2dEmission() : PaddingEmission(2, "Constant");
