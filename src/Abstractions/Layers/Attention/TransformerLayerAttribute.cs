namespace TypedNets;

/// <summary>A layer of a transformer: attention and a feed-forward network, each with a normalisation and a connection around it.</summary>
public abstract class TransformerLayerAttribute : AttentionLayerAttribute
{
    private protected TransformerLayerAttribute(int nhead) => Nhead = nhead;

    /// <summary>Number of heads, which must divide E.</summary>
    public int Nhead { get; }

    /// <summary>Size of the hidden layer of the feed-forward network.</summary>
    public int DimFeedforward { get; set; } = 2048;

    /// <summary>Probability of zero for the attention's weights, the hidden layer and what is added around each part, 0 ≤ p ≤ 1.</summary>
    public double Dropout { get; set; } = 0.1;

    /// <summary>Activation of the hidden layer.</summary>
    public TransformerActivation Activation { get; set; }

    /// <summary>Added to the variance before its root is taken, in the normalisations.</summary>
    public double LayerNormEps { get; set; } = 1e-5;

    /// <summary>Whether each part normalises its input, instead of what comes after the sum.</summary>
    public bool NormFirst { get; set; }

    /// <summary>α in α·x + f(x), the factor on what each part is added to, positive: DeepNorm's, 1 in PyTorch (Wang et al. 2022).</summary>
    public double ResidualScale { get; set; } = 1;
}

/// <summary>Activation of a transformer's feed-forward network.</summary>
public enum TransformerActivation
{
    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x·Φ(x), exactly.</summary>
    Gelu,
}
