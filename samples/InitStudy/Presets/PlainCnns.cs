using TypedNets;

namespace InitStudy.Presets;

// Plain convolutional networks for images of 8×8, without normalisation or ways around: what depth they bear is up to their start.

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 8), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class ReLU10;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class ReLU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class ReLU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Block<GELUConv>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class GELU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Block<GELUConv>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class GELU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Block<SiLUConv>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class SiLU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Block<SiLUConv>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class SiLU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class Tanh20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class Tanh50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SELU, Block<SELUConv>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class SELU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SELU, Block<SELUConv>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class SELU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUConv>(16, Repeat = 5), MaxPool2d(2), Block<ReLUConv>(32, Repeat = 6), MaxPool2d(2), Block<ReLUConv>(64, Repeat = 7)]
[GlobalAvgPool2d, Flatten, Linear(10)]
public partial class ReLUMaxPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Block<GELUConv>(16, Repeat = 5), AvgPool2d(2), Block<GELUConv>(32, Repeat = 6), AvgPool2d(2), Block<GELUConv>(64, Repeat = 7)]
[GlobalAvgPool2d, Flatten, Linear(10)]
public partial class GELUAvgPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Block<SiLUConv>(16, Repeat = 5), MaxPool2d(2), Block<SiLUConv>(32, Repeat = 6), MaxPool2d(2), Block<SiLUConv>(64, Repeat = 7)]
[GlobalAvgPool2d, Flatten, Linear(10)]
public partial class SiLUMaxPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(16, Repeat = 5), AvgPool2d(2), Block<TanhConv>(32, Repeat = 6), AvgPool2d(2), Block<TanhConv>(64, Repeat = 7)]
[GlobalAvgPool2d, Flatten, Linear(10)]
public partial class TanhAvgPool20;
