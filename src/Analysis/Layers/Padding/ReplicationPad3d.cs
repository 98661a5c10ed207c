namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 3 axes with the values at the input's edges.</summary>
public sealed class ReplicationPad3d() : PaddingLayer(3);
