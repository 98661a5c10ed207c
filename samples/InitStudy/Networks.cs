using TypedNets;

namespace InitStudy;

// All three read one channel of 32×32 and have ten outputs, so that they serve every data set: 28×28 images get a border of two pixels,
// and Shapeset-3×2, which has nine classes, never shows the tenth output a sample. The declared initializer is replaced in every trial;
// what stays of it is that biases start at zero.

/// <summary>Two convolutions: so shallow that most initializers do.</summary>
[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Flatten, Linear(64), ReLU]
[Linear(10, Name = "Head")]
public partial class ShallowCnn;

/// <summary>Nine convolutions and nothing that normalises the signal: it lives or dies by its initializer.</summary>
[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(16, 3, Padding = 1), ReLU]
[Conv2d(16, 3, Padding = 1), ReLU]
[Conv2d(16, 3, Padding = 1), ReLU]
[Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), ReLU]
[Conv2d(32, 3, Padding = 1), ReLU]
[Conv2d(32, 3, Padding = 1), ReLU]
[Conv2d(32, 3, Padding = 1), ReLU]
[Flatten, Linear(64), ReLU]
[Linear(10, Name = "Head")]
public partial class DeepCnn;

/// <summary><see cref="DeepCnn"/> with batch normalisation after each convolution.</summary>
[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Flatten, Linear(64), ReLU]
[Linear(10, Name = "Head")]
public partial class DeepBatchNormCnn;
