using TypedNets;

namespace Quickstart;

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Flatten, Linear(64), ReLU, Dropout(0.25)]
[Linear(9, Name = "Head")]
public partial class ShapesCnn;
