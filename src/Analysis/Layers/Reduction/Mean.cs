namespace TypedNets.Analysis.Layers;

/// <summary>The mean over dimensions Dim.</summary>
public sealed class Mean : Reduction;
