namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 3 axes with the input repeated, as if its ends met.</summary>
public sealed class CircularPad3d() : CircularPadding(3);
