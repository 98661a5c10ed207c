using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// U-Net: what a pixel shows, from its surroundings at five scales. The convolutions are padded, so that the output is as large as the
/// input; the paper's are not, and lose a border of the 572×572 that they read.
/// </summary>
[Network, Input(1, 32, 32), HeNormal]
public partial class UNet
{
    [Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU]
    public partial Sequential Down1 { get; }

    [MaxPool2d(2), Conv2d(128, 3, Padding = 1), ReLU, Conv2d(128, 3, Padding = 1), ReLU]
    public partial Sequential Down2 { get; }

    [MaxPool2d(2), Conv2d(256, 3, Padding = 1), ReLU, Conv2d(256, 3, Padding = 1), ReLU]
    public partial Sequential Down3 { get; }

    [MaxPool2d(2), Conv2d(512, 3, Padding = 1), ReLU, Conv2d(512, 3, Padding = 1), ReLU]
    public partial Sequential Down4 { get; }

    [MaxPool2d(2), Conv2d(1024, 3, Padding = 1), ReLU, Conv2d(1024, 3, Padding = 1), ReLU, ConvTranspose2d(512, 2, Stride = 2)]
    public partial Sequential Bottom { get; }

    [Concat(nameof(Down4), nameof(Bottom))]
    [Conv2d(512, 3, Padding = 1), ReLU, Conv2d(512, 3, Padding = 1), ReLU, ConvTranspose2d(256, 2, Stride = 2)]
    public partial Sequential Up4 { get; }

    [Concat(nameof(Down3), nameof(Up4))]
    [Conv2d(256, 3, Padding = 1), ReLU, Conv2d(256, 3, Padding = 1), ReLU, ConvTranspose2d(128, 2, Stride = 2)]
    public partial Sequential Up3 { get; }

    [Concat(nameof(Down2), nameof(Up3))]
    [Conv2d(128, 3, Padding = 1), ReLU, Conv2d(128, 3, Padding = 1), ReLU, ConvTranspose2d(64, 2, Stride = 2)]
    public partial Sequential Up2 { get; }

    [Concat(nameof(Down1), nameof(Up2))]
    [Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU]
    public partial Sequential Up1 { get; }

    [Conv2d(4, 1)]
    public partial Conv2d Output { get; }
}
