namespace TypedNets.Analysis.Layers;

/// <summary>Instance normalisation of C×L.</summary>
public sealed class InstanceNorm1d() : InstanceNorm(1);
