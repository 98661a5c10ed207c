using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>Attention, then a perceptron at each position, each on a normalised copy and added to what it read.</summary>
[Network, Input(197, 768)]
public partial class EncoderBlock
{
    [Parameter] private const int Width = 768;
    [Parameter] private const int Heads = 12;

    [LayerNorm(Eps = 1e-6), Name("ln_1")] public partial LayerNorm Ln1 { get; }
    [MultiheadAttention(Heads)] public partial MultiheadAttention SelfAttention { get; }
    [Add(nameof(SelfAttention), Network.Input)] public partial Value Attended { get; }
    [LayerNorm(Eps = 1e-6), Name("ln_2")] public partial LayerNorm Ln2 { get; }
    [Linear(Width * 4), GELU, Name("mlp.0")] public partial Linear Mlp1 { get; }
    [Linear(Width), Name("mlp.3")] public partial Linear Mlp2 { get; }
    [Add(nameof(Mlp2), nameof(Attended))] public partial Value Output { get; }
}

/// <summary>ViT-B/16, with torchvision's keys.</summary>
[Network, Input(3, 224, 224)]
public partial class ViT
{
    [Conv2d(768, 16, Stride = 16), Flatten(StartDim = 2), Transpose(1, 2)] public partial Conv2d ConvProj { get; }
    [ClassToken] public partial Parameter ClassToken { get; }
    [PositionEmbedding, Name("encoder.pos_embedding")] public partial Parameter PosEmbedding { get; }
    [Block<EncoderBlock>(768, 12, Repeat = 12), Name("encoder.layers.encoder_layer_{0}")]
    public partial ModuleList<EncoderBlock> Layers { get; }
    [LayerNorm(Eps = 1e-6), Select(1, 0), Name("encoder.ln")] public partial LayerNorm Ln { get; }
    [Linear(1000), Name("heads.head")] public partial Linear Head { get; }
}
