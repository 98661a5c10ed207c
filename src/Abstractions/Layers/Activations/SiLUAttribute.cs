namespace TypedNets;

/// <summary>SiLU: x·σ(x), also called swish.</summary>
public sealed class SiLUAttribute : LayerAttribute;
