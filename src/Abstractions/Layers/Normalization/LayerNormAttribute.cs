namespace TypedNets;

/// <summary>Normalises each sample over its last dimensions (Ba et al. 2016).</summary>
/// <remarks>Unchanged.</remarks>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <inheritdoc cref="LayerNormAttribute"/>
    public LayerNormAttribute()
    {
    }

    /// <inheritdoc cref="LayerNormAttribute"/>
    /// <param name="normalizedShape">The sizes of the dimensions normalised over, which must end the input's shape; without them the last dimension.</param>
    public LayerNormAttribute(params int[] normalizedShape) => NormalizedShape = normalizedShape;

    /// <summary>The sizes of the dimensions normalised over, which must end the input's shape; without them the last dimension.</summary>
    public int[] NormalizedShape { get; } = [];

    /// <summary>Added to the variance before its root is taken.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether a learned scale follows, and a shift unless <see cref="Bias"/> is false.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether the learned shift is there.</summary>
    public bool Bias { get; set; } = true;
}
