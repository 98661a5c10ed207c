namespace TypedNets;

/// <summary>Pads 3 axes with a constant.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class ConstantPad3dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ConstantPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad3dAttribute(int padding, double value) => (Padding, Value) = ([padding], value);

    /// <inheritdoc cref="ConstantPad3dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad3dAttribute(int[] padding, double value) => (Padding, Value) = (padding, value);

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom, front, back. Negative numbers cut off.</summary>
    public int[] Padding { get; }

    /// <summary>The constant.</summary>
    public double Value { get; }
}
