using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>Two convolutions and a way around them, projected where the shape changes.</summary>
[Network, Input(64, 56, 56)]
public partial class BasicBlock
{
    [Parameter] private const int Width = 64;
    [Parameter] private const int Stride = 1;

    [Conv2d(Width, 3, Stride = Stride, Padding = 1, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU] public partial BatchNorm2d Bn1 { get; }
    [Conv2d(Width, 3, Padding = 1, Bias = false)] public partial Conv2d Conv2 { get; }
    [BatchNorm2d] public partial BatchNorm2d Bn2 { get; }

    [From(Network.Input, UnlessShapedLike = nameof(Bn2)), Conv2d(Width, 1, Stride = Stride, Bias = false), BatchNorm2d]
    public partial Sequential Downsample { get; }

    [Add(nameof(Bn2), nameof(Downsample)), ReLU] public partial Value Output { get; }
}

/// <summary>ResNet-18, with torchvision's keys.</summary>
[Network, Input(3, 224, 224), HeNormal(Mode = FanMode.FanOut)]
public partial class ResNet18
{
    [Conv2d(64, 7, Stride = 2, Padding = 3, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2, Padding = 1)] public partial BatchNorm2d Bn1 { get; }
    [Block<BasicBlock>(64, Repeat = 2)] public partial ModuleList<BasicBlock> Layer1 { get; }
    [Block<BasicBlock>(128, 2), Block<BasicBlock>(128)] public partial ModuleList<BasicBlock> Layer2 { get; }
    [Block<BasicBlock>(256, 2), Block<BasicBlock>(256)] public partial ModuleList<BasicBlock> Layer3 { get; }
    [Block<BasicBlock>(512, 2), Block<BasicBlock>(512)] public partial ModuleList<BasicBlock> Layer4 { get; }
    [GlobalAvgPool2d, Flatten, Linear(1000)] public partial Linear Fc { get; }
}
