namespace TypedNets;

/// <summary>Softmax2d: softmax over the channels at each position of C×H×W.</summary>
public sealed class Softmax2dAttribute : LayerAttribute;
