namespace TypedNets;

/// <summary>Pads 1 axis with a constant.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class ConstantPad1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ConstantPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad1dAttribute(int padding, double value) => (Padding, Value) = ([padding], value);

    /// <inheritdoc cref="ConstantPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    /// <param name="value">The constant.</param>
    public ConstantPad1dAttribute(int[] padding, double value) => (Padding, Value) = (padding, value);

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</summary>
    public int[] Padding { get; }

    /// <summary>The constant.</summary>
    public double Value { get; }
}
