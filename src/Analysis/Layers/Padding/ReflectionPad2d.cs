namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 2 axes with the input mirrored at its edges.</summary>
public sealed class ReflectionPad2d() : ReflectionPadding(2);
