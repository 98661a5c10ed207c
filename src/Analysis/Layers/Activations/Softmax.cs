namespace TypedNets.Analysis.Layers;

/// <summary>eˣ/Σeˣ over Dim.</summary>
public sealed class Softmax : DimensionActivation;
