using TypedNets;

namespace InitStudy.Presets;

// Convolutions of 16, 32 and 64 channels, as many of each, with a pool after each size; 128 hidden units; images of 32×32 with one channel.

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(16), MaxPool2d(2), Block<ReLUConv>(32, Repeat = 2), MaxPool2d(2), Block<ReLUConv>(64, Repeat = 2), MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Linear(10)]
public partial class Cnn6;

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(16, Repeat = 4), MaxPool2d(2), Block<ReLUConv>(32, Repeat = 5), MaxPool2d(2), Block<ReLUConv>(64, Repeat = 5), MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Linear(10)]
public partial class Cnn15;

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(16, Repeat = 7), MaxPool2d(2), Block<ReLUConv>(32, Repeat = 8), MaxPool2d(2), Block<ReLUConv>(64, Repeat = 8), MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Linear(10)]
public partial class Cnn24;

[Network, Input(1, 32, 32), XavierNormal]
[Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(16), MaxPool2d(2), Block<TanhConv>(32, Repeat = 2), MaxPool2d(2), Block<TanhConv>(64, Repeat = 2), MaxPool2d(2)]
[Flatten, Linear(128), Tanh, Linear(10)]
public partial class TanhCnn6;

[Network, Input(1, 32, 32), XavierNormal]
[Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(16, Repeat = 4), MaxPool2d(2), Block<TanhConv>(32, Repeat = 5), MaxPool2d(2), Block<TanhConv>(64, Repeat = 5), MaxPool2d(2)]
[Flatten, Linear(128), Tanh, Linear(10)]
public partial class TanhCnn15;

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, Block<ReLUBatchNormConv>(16), MaxPool2d(2)]
[Block<ReLUBatchNormConv>(32, Repeat = 2), MaxPool2d(2), Block<ReLUBatchNormConv>(64, Repeat = 2), MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Linear(10)]
public partial class BatchNormCnn6;

[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, Block<ReLUBatchNormConv>(16, Repeat = 4), MaxPool2d(2)]
[Block<ReLUBatchNormConv>(32, Repeat = 5), MaxPool2d(2), Block<ReLUBatchNormConv>(64, Repeat = 5), MaxPool2d(2)]
[Flatten, Linear(128), ReLU, Linear(10)]
public partial class BatchNormCnn15;

[Network, Input(1, 32, 32), XavierNormal]
[Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, Tanh, Block<TanhBatchNormConv>(16, Repeat = 4), MaxPool2d(2)]
[Block<TanhBatchNormConv>(32, Repeat = 5), MaxPool2d(2), Block<TanhBatchNormConv>(64, Repeat = 5), MaxPool2d(2)]
[Flatten, Linear(128), Tanh, Linear(10)]
public partial class TanhBatchNormCnn15;
