namespace TypedNets.Analysis.Layers;

/// <summary>Batch normalisation of C×H×W.</summary>
public sealed class BatchNorm2d() : BatchNorm("C×H×W", 3);
