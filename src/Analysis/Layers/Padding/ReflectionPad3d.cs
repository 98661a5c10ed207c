namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 3 axes with the input mirrored at its edges.</summary>
public sealed class ReflectionPad3d() : ReflectionPadding(3);
