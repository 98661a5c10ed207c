namespace TypedNets.Generators;

internal sealed class ReplicationPad3dEmission() : PaddingEmission(3, "Replicate");
