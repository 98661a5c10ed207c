using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>The beginning of <see cref="GoogLeNet"/> for 32×32: a lighter stem, which leaves 16×16, and three of its nine inception blocks.</summary>
[Network, Input(3, 32, 32), HeNormal]
public partial class GoogLeNetSmall
{
    [Block<BasicConv2d>(64, 3, 2)] public partial BasicConv2d Conv1 { get; }
    [Block<BasicConv2d>(192, 3)] public partial BasicConv2d Conv2 { get; }
    [Block<Inception>(64, 96, 128, 16, 32, 32)] public partial Inception Inception1 { get; }
    [Block<Inception>(128, 128, 192, 32, 96, 64), MaxPool2d(2)] public partial Inception Inception2 { get; }
    [Block<Inception>(192, 96, 208, 16, 48, 64)] public partial Inception Inception3 { get; }
    [GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Fc { get; }
}
