namespace TypedNets;

/// <summary>
/// What one sample of a data set is like, on the method, property or class that gives the data set, so that the compiler can compare it
/// with the network that is trained on it.
/// </summary>
/// <param name="shape">Sizes of a sample's input without the batch; <see cref="Dim.Any"/> where they vary.</param>
/// <example>
/// <code>
/// [Sample(1, 28, 28, Classes = 10)]
/// public static Dataset LoadDigits() => ...
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SampleAttribute(params int[] shape) : Attribute
{
    /// <summary>Sizes of a sample's input without the batch.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>Element type of the input.</summary>
    public DType DType { get; set; } = DType.Float32;

    /// <summary>Number of classes among the labels; 0 where labels are no classes or their number varies.</summary>
    public int Classes { get; set; }
}
