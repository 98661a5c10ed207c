namespace TypedNets;

/// <summary>What PyTorch's own layers start with, biases included: uniform on ±1/√fan-in, for weights and biases alike.</summary>
public sealed class TorchDefaultAttribute : InitializerAttribute;
