namespace TypedNets;

/// <summary>Hardsigmoid: 0 for x ≤ −3, 1 for x ≥ 3, x/6 + 1/2 between.</summary>
public sealed class HardsigmoidAttribute : LayerAttribute;
