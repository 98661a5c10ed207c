namespace TypedNets.Analysis.Layers;

/// <summary>Padding of 2 axes with the values at the input's edges.</summary>
public sealed class ReplicationPad2d() : PaddingLayer(2);
