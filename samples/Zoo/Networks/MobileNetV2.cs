using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>A convolution with normalisation and activation, depthwise when its groups are its channels.</summary>
[Network, Input(32, 112, 112)]
public partial class ConvNormReLU6
{
    [Parameter] private const int Width = 32;
    [Parameter] private const int Kernel = 1;
    [Parameter] private const int Stride = 1;
    [Parameter] private const int Groups = 1;

    [Conv2d(Width, Kernel, Stride = Stride, Padding = Kernel / 2, Groups = Groups, Bias = false), Name("0")] public partial Conv2d Conv { get; }
    [BatchNorm2d, ReLU6, Name("1")] public partial BatchNorm2d Bn { get; }
}

/// <summary>Depthwise and pointwise convolution.</summary>
[Network, Input(32, 112, 112)]
public partial class Separable
{
    [Parameter] private const int Inputs = 32;
    [Parameter] private const int Outputs = 16;

    [Block<ConvNormReLU6>(Inputs, 3, 1, Inputs), Conv2d(Outputs, 1, Bias = false), BatchNorm2d]
    public partial Sequential Conv { get; }
}

/// <summary>Widens six times, filters each channel, narrows: the block where the shape changes.</summary>
[Network, Input(16, 112, 112)]
public partial class Inverted
{
    [Parameter] private const int Inputs = 16;
    [Parameter] private const int Outputs = 24;
    [Parameter] private const int Stride = 2;

    [Block<ConvNormReLU6>(Inputs * 6), Block<ConvNormReLU6>(Inputs * 6, 3, Stride, Inputs * 6), Conv2d(Outputs, 1, Bias = false), BatchNorm2d]
    public partial Sequential Conv { get; }
}

/// <summary>The same with a way around it.</summary>
[Network, Input(24, 56, 56)]
public partial class InvertedResidual
{
    [Parameter] private const int Width = 24;

    [Block<ConvNormReLU6>(Width * 6), Block<ConvNormReLU6>(Width * 6, 3, 1, Width * 6), Conv2d(Width, 1, Bias = false), BatchNorm2d]
    public partial Sequential Conv { get; }

    [Add(Network.Input, nameof(Conv))]
    public partial Value Output { get; }
}

/// <summary>MobileNetV2, with torchvision's keys.</summary>
[Network, Input(3, 224, 224), HeNormal(Mode = FanMode.FanOut)]
public partial class MobileNetV2
{
    [Block<ConvNormReLU6>(32, 3, 2), Block<Separable>(32, 16)]
    [Block<Inverted>(16, 24, 2), Block<InvertedResidual>(24)]
    [Block<Inverted>(24, 32, 2), Block<InvertedResidual>(32, Repeat = 2)]
    [Block<Inverted>(32, 64, 2), Block<InvertedResidual>(64, Repeat = 3)]
    [Block<Inverted>(64, 96, 1), Block<InvertedResidual>(96, Repeat = 2)]
    [Block<Inverted>(96, 160, 2), Block<InvertedResidual>(160, Repeat = 2)]
    [Block<Inverted>(160, 320, 1), Block<ConvNormReLU6>(1280)]
    public partial Sequential Features { get; }

    [GlobalAvgPool2d, Flatten, Dropout(0.2), Linear(1000), Name("classifier.1")]
    public partial Linear Classifier { get; }
}
