namespace TypedNets;

/// <summary>Pads 1 axis with the values at the input's edges.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class ReplicationPad1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="ReplicationPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ReplicationPad1dAttribute(int padding) => Padding = [padding];

    /// <inheritdoc cref="ReplicationPad1dAttribute"/>
    /// <param name="padding">Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</param>
    public ReplicationPad1dAttribute(int[] padding) => Padding = padding;

    /// <summary>Elements added at all sides, or one number a side, the last axis first: left, right. Negative numbers cut off.</summary>
    public int[] Padding { get; }
}
