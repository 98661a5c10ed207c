namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 2 axes with the input repeated, as if its ends met.</summary>
public sealed class CircularPad2d() : CircularPadding(2);
