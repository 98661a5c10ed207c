namespace TypedNets.Analysis.Layers;

/// <summary>The product of several values, each of which the gradient of the others needs.</summary>
public sealed class Multiply : ElementwiseJoin;
