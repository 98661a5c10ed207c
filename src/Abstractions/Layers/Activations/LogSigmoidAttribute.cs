namespace TypedNets;

/// <summary>LogSigmoid: ln σ(x).</summary>
public sealed class LogSigmoidAttribute : LayerAttribute;
