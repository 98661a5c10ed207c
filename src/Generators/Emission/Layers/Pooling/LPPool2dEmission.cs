namespace TypedNets.Generators;

internal sealed class LPPool2dEmission() : LPPoolEmission(2);
