namespace TypedNets;

/// <summary>Divides each sample by its root mean square over its last dimensions (Zhang and Sennrich 2019).</summary>
/// <remarks>Unchanged.</remarks>
public sealed class RMSNormAttribute : LayerAttribute
{
    /// <inheritdoc cref="RMSNormAttribute"/>
    public RMSNormAttribute()
    {
    }

    /// <inheritdoc cref="RMSNormAttribute"/>
    /// <param name="normalizedShape">The sizes of the dimensions normalised over, which must end the input's shape; without them the last dimension.</param>
    public RMSNormAttribute(params int[] normalizedShape) => NormalizedShape = normalizedShape;

    /// <summary>The sizes of the dimensions normalised over, which must end the input's shape; without them the last dimension.</summary>
    public int[] NormalizedShape { get; } = [];

    /// <summary>Added to the mean square before its root is taken; unless set, the machine epsilon of the element type.</summary>
    public double Eps { get; set; } = double.NaN;

    /// <summary>Whether a learned scale follows.</summary>
    public bool ElementwiseAffine { get; set; } = true;
}
