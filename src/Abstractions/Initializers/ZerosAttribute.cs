namespace TypedNets;

/// <summary>All zero.</summary>
public sealed class ZerosAttribute : InitializerAttribute;
