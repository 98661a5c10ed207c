namespace TypedNets;

/// <summary>Softsign: x/(1 + |x|).</summary>
public sealed class SoftsignAttribute : LayerAttribute;
