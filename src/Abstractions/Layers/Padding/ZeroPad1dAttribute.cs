namespace TypedNets;

/// <summary>Pads 1 axis with zeros.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class ZeroPad1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ZeroPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ZeroPad1dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ZeroPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ZeroPad1dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
