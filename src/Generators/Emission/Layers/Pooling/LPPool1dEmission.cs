namespace TypedNets.Generators;

internal sealed class LPPool1dEmission() : LPPoolEmission(1);
