namespace TypedNets;

/// <summary>Sigmoid: σ(x) = 1/(1 + e⁻ˣ).</summary>
public sealed class SigmoidAttribute : LayerAttribute;
