namespace TypedNets;

/// <summary>Gives back its input: PyTorch's Identity, under another name because <see cref="IdentityAttribute"/> is the initializer.</summary>
/// <remarks>Any, unchanged.</remarks>
public sealed class IdentityLayerAttribute : LayerAttribute;
