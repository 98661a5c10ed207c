using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// <see cref="AlexNet"/> for 64×64 and ten classes: the same layers, of which the last pool finds one position in place of 6×6, so that
/// there is nothing to average and the first fully connected layer reads 256 numbers in place of 9,216.
/// </summary>
[Network, Input(3, 64, 64), HeNormal]
[Conv2d(64, 11, Stride = 4, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)]
[Conv2d(192, 5, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)]
[Conv2d(384, 3, Padding = 1), ReLU]
[Conv2d(256, 3, Padding = 1), ReLU]
[Conv2d(256, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2)]
[Flatten, Dropout, Linear(4096), ReLU]
[Dropout, Linear(4096), ReLU]
[Linear(10, Name = "Output")]
public partial class AlexNetSmall;
