namespace TypedNets;

/// <summary>The product, element by element, of values of the same shape; a size of 1 stands for any.</summary>
/// <remarks>Several of one shape → that shape.</remarks>
/// <param name="values">Names of steps, by <c>nameof</c>, or of inputs.</param>
public sealed class MultiplyAttribute(params string[] values) : JoinAttribute(values);
