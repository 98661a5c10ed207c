using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary><see cref="ViT"/> for 32×32: patches of 4×4, six layers of 128 numbers and four heads.</summary>
[Network, Input(3, 32, 32)]
public partial class ViTSmall
{
    [Conv2d(128, 4, Stride = 4), Flatten(StartDim = 2), Transpose(1, 2)] public partial Conv2d ConvProj { get; }
    [ClassToken] public partial Parameter ClassToken { get; }
    [PositionEmbedding] public partial Parameter PosEmbedding { get; }
    [Block<EncoderBlock>(128, 4, Repeat = 6)] public partial ModuleList<EncoderBlock> Layers { get; }
    [LayerNorm(Eps = 1e-6), Select(1, 0)] public partial LayerNorm Ln { get; }
    [Linear(10)] public partial Linear Head { get; }
}
