namespace TypedNets.Analysis.Layers;

/// <summary>(Σxᵖ)^(1/p) of windows over 2 axes.</summary>
public sealed class LPPool2d() : LPPool(2);
