namespace TypedNets;

/// <summary>Pads 3 axes with the input mirrored at its edges.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class ReflectionPad3dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ReflectionPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    public ReflectionPad3dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ReflectionPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    public ReflectionPad3dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
