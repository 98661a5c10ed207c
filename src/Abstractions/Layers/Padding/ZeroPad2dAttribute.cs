namespace TypedNets;

/// <summary>Pads 2 axes with zeros.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class ZeroPad2dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ZeroPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    public ZeroPad2dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ZeroPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    public ZeroPad2dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
