namespace TypedNets;

/// <summary>ReLU6: min(max(0, x), 6).</summary>
public sealed class ReLU6Attribute : LayerAttribute;
