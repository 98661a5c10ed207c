namespace TypedNets.Analysis.Layers;

/// <summary>(Σxᵖ)^(1/p) of windows over 1 axis.</summary>
public sealed class LPPool1d() : LPPool(1);
