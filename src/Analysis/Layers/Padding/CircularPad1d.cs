namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 1 axis with the input repeated, as if its ends met.</summary>
public sealed class CircularPad1d() : CircularPadding(1);
