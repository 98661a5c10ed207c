using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>A siamese network: one encoder reads two digits, and the product of their codes tells whether they are the same.</summary>
[Network, Input("left", 1, 28, 28), Input("right", 1, 28, 28), HeNormal]
public partial class Siamese
{
    [From("left"), Conv2d(16, 5, Stride = 2), ReLU, Conv2d(32, 5, Stride = 2), ReLU, Flatten, Linear(64)]
    public partial Sequential Encoder { get; }

    [From("right"), Shared(nameof(Encoder))]
    public partial Value Right { get; }

    [Multiply(nameof(Encoder), nameof(Right)), Linear(2)]
    public partial Linear Output { get; }
}
