namespace TypedNets;

/// <summary>Mish: x·tanh(ln(1 + eˣ)) (Misra 2019).</summary>
public sealed class MishAttribute : LayerAttribute;
