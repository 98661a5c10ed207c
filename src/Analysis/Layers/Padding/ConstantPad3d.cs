namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 3 axes with the constant Value.</summary>
public sealed class ConstantPad3d() : ConstantPadding(3);
