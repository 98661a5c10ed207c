namespace TypedNets.Analysis.Layers;

/// <summary>Convolution over 1 axis.</summary>
public sealed class Conv1d() : Convolution(1);
