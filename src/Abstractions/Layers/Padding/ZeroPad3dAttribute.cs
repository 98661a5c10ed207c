namespace TypedNets;

/// <summary>Pads 3 axes with zeros.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class ZeroPad3dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ZeroPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    public ZeroPad3dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ZeroPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    public ZeroPad3dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
