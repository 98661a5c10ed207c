namespace TypedNets;

/// <summary>Pads 2 axes with a constant.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class ConstantPad2dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ConstantPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad2dAttribute(int padding, double value) => (Padding, Value) = ([padding], value);

    /// <inheritdoc cref="ConstantPad2dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad2dAttribute(int[] padding, double value) => (Padding, Value) = (padding, value);

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right, top, bottom. Negative numbers cut off.</summary>
    public int[] Padding { get; }

    /// <summary>The constant.</summary>
    public double Value { get; }
}
