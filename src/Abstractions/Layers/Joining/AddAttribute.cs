namespace TypedNets;

/// <summary>The sum of values of the same shape; a size of 1 stands for any.</summary>
/// <remarks>Several of one shape → that shape.</remarks>
/// <param name="values">Names of steps, by <c>nameof</c>, or of inputs.</param>
public sealed class AddAttribute(params string[] values) : JoinAttribute(values);
