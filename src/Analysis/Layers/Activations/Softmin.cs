namespace TypedNets.Analysis.Layers;

/// <summary>e⁻ˣ/Σe⁻ˣ over Dim.</summary>
public sealed class Softmin : DimensionActivation;
