namespace TypedNets.Generators.Tests.Running;

/// <summary>A deep transformer over eight positions of sixteen features, with four logits, as its source.</summary>
/// <param name="Initializer">On the network.</param>
/// <param name="Depth">Number of blocks.</param>
internal sealed record TransformerSource(string Initializer, int Depth)
{
    /// <summary>The network's name; its block's has "Block" behind it.</summary>
    public string Name { get; init; } = "Net";

    /// <summary>Whether it reads twenty different tokens instead of vectors.</summary>
    public bool ReadsTokens { get; init; }

    /// <summary>Whether each branch normalises what it reads.</summary>
    public bool NormFirst { get; init; }

    /// <summary>Factor on the shortcuts, with sums normalised; null for neither.</summary>
    public double? Scale { get; init; }

    /// <summary>Whether weights are all that is learned in it, neither biases nor scales of normalisations.</summary>
    public bool HasWeightsOnly { get; init; }

    /// <summary>Whether each block is PyTorch's encoder layer, which normalises sums.</summary>
    public bool IsEncoderLayer { get; init; }

    public override string ToString() => $$"""

        [Network, Input(8, 16)]
        public partial class {{Name}}Block
        {
            {{(IsEncoderLayer ? $"[TransformerEncoderLayer(2, DimFeedforward = 32, Dropout = 0, ResidualScale = {Factor})] public partial TransformerEncoderLayer Layer {{ get; }}" : Steps)}}
        }

        [Network, Input(8{{(ReadsTokens ? ", DType = DType.Int64" : ", 16")}}), {{Initializer}}]
        public partial class {{Name}}
        {
            {{(ReadsTokens ? "[Embedding(20, 16)] public partial Embedding Tokens { get; }" : "")}}
            [Block<{{Name}}Block>(Repeat = {{Depth}})] public partial ModuleList<{{Name}}Block> Blocks { get; }
            [Mean(1), Linear(4)] public partial Linear Head { get; }
        }

        """;

    private string Factor => (Scale ?? 1).ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private string Bias => HasWeightsOnly ? ", Bias = false" : "";

    private string Norm => HasWeightsOnly ? "LayerNorm(ElementwiseAffine = false)" : "LayerNorm";

    private string Steps =>
        Part("Attention", $"[MultiheadAttention(2{Bias})] public partial MultiheadAttention", "Network.Input")
        + Part("Feed", $"[Linear(32{Bias}), ReLU, Linear(16{Bias})] public partial Sequential", "nameof(AttentionSum)");

    /// <summary>A branch with its shortcut and sum.</summary>
    private string Part(string name, string step, string input) =>
        (NormFirst ? $"[{Norm}] public partial LayerNorm {name}Norm {{ get; }} " : "")
        + $"{step} {name} {{ get; }} "
        + (Scale is null
            ? $"[Add(nameof({name}), {input})] public partial Value {name}Sum {{ get; }} "
            : $"[From({input}), Rescaling({Factor})] public partial Value {name}Shortcut {{ get; }} "
                + $"[Add(nameof({name}), nameof({name}Shortcut)), {Norm}] public partial LayerNorm {name}Sum {{ get; }} ");
}
