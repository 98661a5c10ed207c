using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// The paper's network of 20 layers for CIFAR-10. Where the shape changes the way around is projected, as in <see cref="ResNet18"/>; the
/// paper pads it with zeros there.
/// </summary>
[Network, Input(3, 32, 32), HeNormal(Mode = FanMode.FanOut)]
public partial class ResNet20
{
    [Conv2d(16, 3, Padding = 1, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU] public partial BatchNorm2d Bn1 { get; }
    [Block<BasicBlock>(16, Repeat = 3)] public partial ModuleList<BasicBlock> Layer1 { get; }
    [Block<BasicBlock>(32, 2), Block<BasicBlock>(32, Repeat = 2)] public partial ModuleList<BasicBlock> Layer2 { get; }
    [Block<BasicBlock>(64, 2), Block<BasicBlock>(64, Repeat = 2)] public partial ModuleList<BasicBlock> Layer3 { get; }
    [GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Fc { get; }
}
