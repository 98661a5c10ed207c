namespace TypedNets.Analysis.Layers;

/// <summary>The sum over dimensions Dim.</summary>
public sealed class Sum : Reduction;
