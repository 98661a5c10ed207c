namespace TypedNets.Analysis.Layers;

/// <summary>Instance normalisation of C×H×W.</summary>
public sealed class InstanceNorm2d() : InstanceNorm(2);
