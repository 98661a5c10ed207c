namespace TypedNets;

/// <summary>Tanhshrink: x − tanh x.</summary>
public sealed class TanhshrinkAttribute : LayerAttribute;
