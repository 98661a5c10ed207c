using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>Three convolutions, the middle one narrow, and a way around them, projected where the shape changes.</summary>
[Network, Input(64, 56, 56)]
public partial class Bottleneck
{
    [Parameter] private const int Width = 64;
    [Parameter] private const int Stride = 1;

    [Conv2d(Width, 1, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU] public partial BatchNorm2d Bn1 { get; }
    [Conv2d(Width, 3, Stride = Stride, Padding = 1, Bias = false)] public partial Conv2d Conv2 { get; }
    [BatchNorm2d, ReLU] public partial BatchNorm2d Bn2 { get; }
    [Conv2d(Width * 4, 1, Bias = false)] public partial Conv2d Conv3 { get; }
    [BatchNorm2d] public partial BatchNorm2d Bn3 { get; }

    [From(Network.Input, UnlessShapedLike = nameof(Bn3)), Conv2d(Width * 4, 1, Stride = Stride, Bias = false), BatchNorm2d]
    public partial Sequential Downsample { get; }

    [Add(nameof(Bn3), nameof(Downsample)), ReLU] public partial Value Output { get; }
}

/// <summary>ResNet-50, with torchvision's keys and its stride in the middle convolution.</summary>
[Network, Input(3, 224, 224), HeNormal(Mode = FanMode.FanOut)]
public partial class ResNet50
{
    [Conv2d(64, 7, Stride = 2, Padding = 3, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2, Padding = 1)] public partial BatchNorm2d Bn1 { get; }
    [Block<Bottleneck>(64, Repeat = 3)] public partial ModuleList<Bottleneck> Layer1 { get; }
    [Block<Bottleneck>(128, 2), Block<Bottleneck>(128, Repeat = 3)] public partial ModuleList<Bottleneck> Layer2 { get; }
    [Block<Bottleneck>(256, 2), Block<Bottleneck>(256, Repeat = 5)] public partial ModuleList<Bottleneck> Layer3 { get; }
    [Block<Bottleneck>(512, 2), Block<Bottleneck>(512, Repeat = 2)] public partial ModuleList<Bottleneck> Layer4 { get; }
    [GlobalAvgPool2d, Flatten, Linear(1000)] public partial Linear Fc { get; }
}
