namespace TypedNets;

/// <summary>Tanh: tanh x.</summary>
public sealed class TanhAttribute : LayerAttribute;
