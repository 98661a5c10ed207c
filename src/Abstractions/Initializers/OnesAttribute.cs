namespace TypedNets;

/// <summary>All one.</summary>
public sealed class OnesAttribute : InitializerAttribute;
