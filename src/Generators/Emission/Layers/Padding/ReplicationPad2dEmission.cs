namespace TypedNets.Generators;

internal sealed class ReplicationPad2dEmission() : PaddingEmission(2, "Replicate");
