namespace TypedNets.Generators;

internal sealed class ZeroPad2dEmission() : PaddingEmission(2, "Constant");
