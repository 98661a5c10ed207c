namespace TypedNets;

/// <summary>Pads 2 axes with the input repeated, as if its ends met.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class CircularPad2dAttribute : LayerAttribute
{
    /// <inheritdoc cref="CircularPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. At most what there is; negative numbers cut off.</param>
    public CircularPad2dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="CircularPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. At most what there is; negative numbers cut off.</param>
    public CircularPad2dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. At most what there is; negative numbers cut off.</summary>
    public int[] Padding { get; }
}
