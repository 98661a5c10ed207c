namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 2 axes with zeros.</summary>
public sealed class ZeroPad2d() : ConstantPadding(2);
