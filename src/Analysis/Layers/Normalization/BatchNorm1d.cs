namespace TypedNets.Analysis.Layers;

/// <summary>Batch normalisation of C or C×L.</summary>
public sealed class BatchNorm1d() : BatchNorm("C or C×L", 1, 2);
