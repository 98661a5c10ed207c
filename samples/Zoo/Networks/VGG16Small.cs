using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// The convolutions of <see cref="VGG16"/> for 32×32: with batch normalisation, and, since five pools leave one position of 32×32, with
/// one layer in place of the three of 4096, 4096 and 1000.
/// </summary>
[Network, Input(3, 32, 32), HeNormal]
[Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(256, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(256, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(256, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(512, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Flatten, Linear(10, Name = "Output")]
public partial class VGG16Small;
