namespace TypedNets;

/// <summary>Pads 2 axes with the input mirrored at its edges.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class ReflectionPad2dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ReflectionPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    public ReflectionPad2dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ReflectionPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    public ReflectionPad2dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
