namespace TypedNets;

/// <summary>Hardswish: x·hardsigmoid(x) (Howard et al. 2019).</summary>
public sealed class HardswishAttribute : LayerAttribute;
