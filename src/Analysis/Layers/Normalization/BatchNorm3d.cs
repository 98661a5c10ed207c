namespace TypedNets.Analysis.Layers;

/// <summary>Batch normalisation of C×D×H×W.</summary>
public sealed class BatchNorm3d() : BatchNorm("C×D×H×W", 4);
