using TypedNets;

namespace Quickstart;

[Network, Input(1, 28, 28), HeNormal]
[Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Dropout(0.25)]
[Linear(10, Name = "Head")]
public partial class SmallCnn;
