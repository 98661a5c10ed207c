using TypedNets;

namespace Zoo.Networks;

/// <summary>All-CNN-C: nothing but convolutions, strides in place of pools.</summary>
[Network, Input(3, 32, 32), HeNormal]
[Conv2d(96, 3, Padding = 1), ReLU]
[Conv2d(96, 3, Padding = 1), ReLU]
[Conv2d(96, 3, Padding = 1, Stride = 2), ReLU, Dropout]
[Conv2d(192, 3, Padding = 1), ReLU]
[Conv2d(192, 3, Padding = 1), ReLU]
[Conv2d(192, 3, Padding = 1, Stride = 2), ReLU, Dropout]
[Conv2d(192, 3), ReLU]
[Conv2d(192, 1), ReLU]
[Conv2d(10, 1), GlobalAvgPool2d, Flatten]
public partial class AllCnn;
