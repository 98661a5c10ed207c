namespace TypedNets;

/// <summary>Pads 3 axes with the input repeated, as if its ends met.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class CircularPad3dAttribute : LayerAttribute
{
    /// <inheritdoc cref="CircularPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. At most what there is; negative numbers cut off.</param>
    public CircularPad3dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="CircularPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. At most what there is; negative numbers cut off.</param>
    public CircularPad3dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. At most what there is; negative numbers cut off.</summary>
    public int[] Padding { get; }
}
