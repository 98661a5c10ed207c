namespace TypedNets;

/// <summary>
/// Self-attention starts with the products of weights that trained ones have: W_Q·W_Kᵀ ≈ α₁·Z + β₁·I in each head, and W_V·W_O = α₂·Z − β₂·I,
/// with Z of E×E numbers N(0, 1/E). Both are split by a singular value decomposition, the first cut to the head's size (Trockman and Kolter
/// 2023, section 4). The numbers unless set are theirs for vision transformers.
/// </summary>
/// <remarks>
/// It is for the self-attention of <c>MultiheadAttention</c> and of the layers of transformers. All other weights that it is given start as
/// the framework's own layers do; so does the attention to a memory. An error where there is no self-attention.
/// </remarks>
public sealed class MimeticAttribute : InitializerAttribute
{
    /// <summary>α₁, the share of noise in the product of queries and keys.</summary>
    public double Alpha1 { get; set; } = 0.7;

    /// <summary>β₁, the share of the identity in it.</summary>
    public double Beta1 { get; set; } = 0.7;

    /// <summary>α₂, the share of noise in the product of values and output.</summary>
    public double Alpha2 { get; set; } = 0.4;

    /// <summary>β₂, the share of the negative identity in it.</summary>
    public double Beta2 { get; set; } = 0.4;
}
