namespace TypedNets.Generators;

internal sealed class ReplicationPad1dEmission() : PaddingEmission(1, "Replicate");
