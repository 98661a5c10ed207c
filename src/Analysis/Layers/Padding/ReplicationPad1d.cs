namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 1 axis with the values at the input's edges.</summary>
public sealed class ReplicationPad1d() : PaddingLayer(1);
