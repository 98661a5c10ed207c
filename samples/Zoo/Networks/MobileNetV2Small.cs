using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary><see cref="MobileNetV2"/> for 32×32: all its blocks, of which the second has stride 1, so that 2×2 are left for the end.</summary>
[Network, Input(3, 32, 32), HeNormal(Mode = FanMode.FanOut)]
public partial class MobileNetV2Small
{
    [Block<ConvNormReLU6>(32, 3, 2), Block<Separable>(32, 16)]
    [Block<Inverted>(16, 24, 1), Block<InvertedResidual>(24)]
    [Block<Inverted>(24, 32, 2), Block<InvertedResidual>(32, Repeat = 2)]
    [Block<Inverted>(32, 64, 2), Block<InvertedResidual>(64, Repeat = 3)]
    [Block<Inverted>(64, 96, 1), Block<InvertedResidual>(96, Repeat = 2)]
    [Block<Inverted>(96, 160, 2), Block<InvertedResidual>(160, Repeat = 2)]
    [Block<Inverted>(160, 320, 1), Block<ConvNormReLU6>(1280)]
    public partial Sequential Features { get; }

    [GlobalAvgPool2d, Flatten, Dropout(0.2), Linear(10)]
    public partial Linear Classifier { get; }
}
