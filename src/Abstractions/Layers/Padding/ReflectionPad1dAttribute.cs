namespace TypedNets;

/// <summary>Pads 1 axis with the input mirrored at its edges.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class ReflectionPad1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ReflectionPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ReflectionPad1dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ReflectionPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ReflectionPad1dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
