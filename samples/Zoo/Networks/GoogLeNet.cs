using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>A convolution with normalisation and activation.</summary>
[Network, Input(3, 224, 224)]
public partial class BasicConv2d
{
    [Parameter] private const int Width = 64;
    [Parameter] private const int Kernel = 1;
    [Parameter] private const int Stride = 1;

    [Conv2d(Width, Kernel, Stride = Stride, Padding = Kernel / 2, Bias = false)] public partial Conv2d Conv { get; }
    [BatchNorm2d(Eps = 0.001), ReLU] public partial BatchNorm2d Bn { get; }
}

/// <summary>Four branches that see the same map at different scales, side by side.</summary>
[Network, Input(192, 28, 28)]
public partial class Inception
{
    [Parameter] private const int One = 64;
    [Parameter] private const int ThreeNarrow = 96;
    [Parameter] private const int Three = 128;
    [Parameter] private const int FiveNarrow = 16;
    [Parameter] private const int Five = 32;
    [Parameter] private const int Pooled = 32;

    [Block<BasicConv2d>(One)]
    public partial BasicConv2d Branch1 { get; }

    [From(Network.Input), Block<BasicConv2d>(ThreeNarrow), Block<BasicConv2d>(Three, 3)]
    public partial ModuleList<BasicConv2d> Branch2 { get; }

    [From(Network.Input), Block<BasicConv2d>(FiveNarrow), Block<BasicConv2d>(Five, 3)]
    public partial ModuleList<BasicConv2d> Branch3 { get; }

    [From(Network.Input), MaxPool2d(3, Stride = 1, Padding = 1), Block<BasicConv2d>(Pooled), Name("branch4.1")]
    public partial BasicConv2d Branch4 { get; }

    [Concat(nameof(Branch1), nameof(Branch2), nameof(Branch3), nameof(Branch4))]
    public partial Value Output { get; }
}

/// <summary>
/// GoogLeNet as torchvision has it: with batch normalisation, without the two classifiers that only help training, and with convolutions
/// of 3×3 where the paper's are 5×5.
/// </summary>
[Network, Input(3, 224, 224), HeNormal]
public partial class GoogLeNet
{
    [Block<BasicConv2d>(64, 7, 2), MaxPool2d(3, Stride = 2, CeilMode = true)] public partial BasicConv2d Conv1 { get; }
    [Block<BasicConv2d>(64)] public partial BasicConv2d Conv2 { get; }
    [Block<BasicConv2d>(192, 3), MaxPool2d(3, Stride = 2, CeilMode = true)] public partial BasicConv2d Conv3 { get; }

    [Block<Inception>(64, 96, 128, 16, 32, 32)] public partial Inception Inception3a { get; }
    [Block<Inception>(128, 128, 192, 32, 96, 64), MaxPool2d(3, Stride = 2, CeilMode = true)]
    public partial Inception Inception3b { get; }

    [Block<Inception>(192, 96, 208, 16, 48, 64)] public partial Inception Inception4a { get; }
    [Block<Inception>(160, 112, 224, 24, 64, 64)] public partial Inception Inception4b { get; }
    [Block<Inception>(128, 128, 256, 24, 64, 64)] public partial Inception Inception4c { get; }
    [Block<Inception>(112, 144, 288, 32, 64, 64)] public partial Inception Inception4d { get; }
    [Block<Inception>(256, 160, 320, 32, 128, 128), MaxPool2d(2, CeilMode = true)]
    public partial Inception Inception4e { get; }

    [Block<Inception>(256, 160, 320, 32, 128, 128)] public partial Inception Inception5a { get; }
    [Block<Inception>(384, 192, 384, 48, 128, 128)] public partial Inception Inception5b { get; }

    [GlobalAvgPool2d, Flatten, Dropout(0.2), Linear(1000)] public partial Linear Fc { get; }
}
