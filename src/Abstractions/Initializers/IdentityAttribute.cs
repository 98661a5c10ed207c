namespace TypedNets;

/// <summary>A matrix with ones on its diagonal (<c>torch.nn.init.eye_</c>).</summary>
public sealed class IdentityAttribute : InitializerAttribute;
