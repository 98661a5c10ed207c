namespace TypedNets.Picture;

/// <summary>What an operation does, roughly: it has a colour, and some follow another operation as a line of its card.</summary>
internal enum Family
{
    Convolution,
    Linear,
    Table,
    Sequence,
    Normalization,
    Activation,
    Pool,
    Join,
    Reshape,
    Dropout,
    Other,
}

/// <summary>Families by PyTorch's names of modules.</summary>
internal static class Families
{
    private static readonly Dictionary<string, Family> s_kinds = new(StringComparer.Ordinal);

    static Families()
    {
        Add(Family.Linear, "Linear", "Bilinear");
        Add(Family.Table, "ClassToken", "Embedding", "EmbeddingBag", "LayerScale", "LearnedScale", "PositionEmbedding");
        Add(Family.Activation, "GLU", "Hardshrink", "Hardsigmoid", "Hardswish", "Hardtanh", "LogSigmoid", "LogSoftmax", "Mish", "Sigmoid", "Softmax",
            "Softmax2d", "Softmin", "Softplus", "Softshrink", "Softsign", "Tanh", "Tanhshrink", "Threshold");
        Add(Family.Pool, "Mean", "Sum");
        Add(Family.Join, "Add", "Concat", "Multiply");
        Add(Family.Reshape, "ChannelShuffle", "Flatten", "Identity", "IdentityLayer", "Permute", "PixelShuffle", "PixelUnshuffle", "Rescaling", "Reshape", "Select",
            "Slice", "Split", "Transpose", "Unflatten", "Unfold", "Upsample");
    }

    /// <summary>The family of a kind; <see cref="Family.Other"/> for a module of the user's own.</summary>
    public static Family Of(string kind)
    {
        if (s_kinds.TryGetValue(kind, out Family family))
            return family;
        string name = kind.TrimEnd('d').TrimEnd('1', '2', '3', '6');
        return name.StartsWith("Conv", StringComparison.Ordinal) ? Family.Convolution
            : name.EndsWith("Norm", StringComparison.Ordinal) ? Family.Normalization
            : name.EndsWith("Pool", StringComparison.Ordinal) ? Family.Pool
            : name.EndsWith("LU", StringComparison.Ordinal) ? Family.Activation
            : name.EndsWith("Dropout", StringComparison.Ordinal) ? Family.Dropout
            : name.EndsWith("Pad", StringComparison.Ordinal) ? Family.Reshape
            : name is "RNN" or "LSTM" or "GRU" || name.Contains("Attention") || name.Contains("Transformer") ? Family.Sequence
            : Family.Other;
    }

    /// <summary>Whether an operation with one input is a line of the card above it rather than a card.</summary>
    public static bool Follows(Family family) =>
        family is Family.Normalization or Family.Activation or Family.Pool or Family.Reshape or Family.Dropout;

    private static void Add(Family family, params string[] kinds)
    {
        foreach (string kind in kinds)
            s_kinds[kind] = family;
    }
}
