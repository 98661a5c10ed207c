namespace TypedNets.Analysis.Layers;

/// <summary>Instance normalisation of C×D×H×W.</summary>
public sealed class InstanceNorm3d() : InstanceNorm(3);
