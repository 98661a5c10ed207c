namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 1 axis with the input mirrored at its edges.</summary>
public sealed class ReflectionPad1d() : ReflectionPadding(1);
