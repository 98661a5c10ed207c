namespace TypedNets.Analysis.Layers;

/// <summary>ln softmax over Dim.</summary>
public sealed class LogSoftmax : DimensionActivation;
