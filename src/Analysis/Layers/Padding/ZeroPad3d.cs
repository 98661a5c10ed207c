namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 3 axes with zeros.</summary>
public sealed class ZeroPad3d() : ConstantPadding(3);
