namespace TypedNets;

/// <summary>Attention without parameters: softmax(Q·Kᵀ/√E)·V (Vaswani et al. 2017); in a sequence query, key and value are the step before.</summary>
/// <remarks>Query T×E, key S×E, value S×V → T×V; with heads H×T×E.</remarks>
public sealed class ScaledDotProductAttentionAttribute : LayerAttribute
{
    /// <summary>Probability that a weight of the attention is set to zero in training, 0 ≤ p ≤ 1.</summary>
    public double DropoutP { get; set; }

    /// <summary>Whether a position attends to itself and those before it only.</summary>
    public bool IsCausal { get; set; }
}
