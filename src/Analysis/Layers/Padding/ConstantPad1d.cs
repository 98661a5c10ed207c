namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 1 axis with the constant Value.</summary>
public sealed class ConstantPad1d() : ConstantPadding(1);
