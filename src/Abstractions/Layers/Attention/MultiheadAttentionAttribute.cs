namespace TypedNets;

/// <summary>Self-attention with several heads (Vaswani et al. 2017): query, key and value are projections of one sequence.</summary>
/// <remarks>T×E, unchanged; projections E×E, those to query, key and value stacked to 3E×E.</remarks>
/// <param name="numHeads">Number of heads, which must divide E.</param>
public sealed class MultiheadAttentionAttribute(int numHeads) : AttentionLayerAttribute
{
    /// <summary>Number of heads, which must divide E.</summary>
    public int NumHeads { get; } = numHeads;

    /// <summary>Probability that a weight of the attention is set to zero in training, 0 ≤ p ≤ 1.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether biases are added to the projections.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Whether a learned key and value are joined to those of the sequence.</summary>
    public bool AddBiasKv { get; set; }

    /// <summary>Whether a key and value of zeros are joined to those of the sequence.</summary>
    public bool AddZeroAttn { get; set; }
}
