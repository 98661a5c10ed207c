namespace TypedNets;

/// <summary>
/// Marks a step whose value the network returns. With several of them it returns a tuple, its elements called as the steps and in their
/// order. Without any it returns the last step.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class OutputAttribute : Attribute;
