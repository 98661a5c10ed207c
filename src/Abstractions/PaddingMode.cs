namespace TypedNets;

/// <summary>What a convolution reads beyond the edge.</summary>
public enum PaddingMode
{
    /// <summary>Zeros.</summary>
    Zeros,

    /// <summary>The input mirrored at its edge, the edge itself not repeated; the padding must be smaller than the input.</summary>
    Reflect,

    /// <summary>The edge value repeated.</summary>
    Replicate,

    /// <summary>The opposite edge; the padding must not be larger than the input.</summary>
    Circular,
}
