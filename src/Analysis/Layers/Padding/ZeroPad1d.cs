namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 1 axis with zeros.</summary>
public sealed class ZeroPad1d() : ConstantPadding(1);
