namespace TypedNets;

/// <summary>ReLU: max(0, x).</summary>
public sealed class ReLUAttribute : LayerAttribute;
