namespace TypedNets;

/// <summary>Values one after the other along a dimension; the channels unless said otherwise.</summary>
/// <remarks>Several that differ in one size → the sum of those sizes there.</remarks>
/// <param name="values">Names of steps, by <c>nameof</c>, or of inputs.</param>
public sealed class ConcatAttribute(params string[] values) : JoinAttribute(values)
{
    /// <summary>The dimension, in PyTorch's count with the batch as 0; negative counts from the end.</summary>
    public int Dim { get; set; } = 1;
}
