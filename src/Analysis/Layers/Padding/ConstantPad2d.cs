namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 2 axes with the constant Value.</summary>
public sealed class ConstantPad2d() : ConstantPadding(2);
