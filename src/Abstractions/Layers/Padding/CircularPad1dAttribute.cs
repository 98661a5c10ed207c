namespace TypedNets;

/// <summary>Pads 1 axis with the input repeated, as if its ends met.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class CircularPad1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="CircularPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. At most what there is; negative numbers cut off.</param>
    public CircularPad1dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="CircularPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. At most what there is; negative numbers cut off.</param>
    public CircularPad1dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right. At most what there is; negative numbers cut off.</summary>
    public int[] Padding { get; }
}
