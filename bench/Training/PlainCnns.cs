namespace TypedNets.Bench.Training;

// Plain convolutional networks for images of 8×8, without normalisation or ways around: what depth they bear is up to their start.

[Network, Input(16, 8, 8), Conv2d(16, 3, Padding = 1), ReLU]
internal sealed partial class ReLUStep;

[Network, Input(16, 8, 8), Conv2d(16, 3, Padding = 1), GELU]
internal sealed partial class GELUStep;

[Network, Input(16, 8, 8), Conv2d(16, 3, Padding = 1), SiLU]
internal sealed partial class SiLUStep;

[Network, Input(16, 8, 8), Conv2d(16, 3, Padding = 1), Tanh]
internal sealed partial class TanhStep;

[Network, Input(16, 8, 8), Conv2d(16, 3, Padding = 1), SELU]
internal sealed partial class SELUStep;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUStep>(Repeat = 8), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class ReLU10;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUStep>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class ReLU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Block<ReLUStep>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class ReLU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Block<GELUStep>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class GELU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Block<GELUStep>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class GELU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Block<SiLUStep>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class SiLU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Block<SiLUStep>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class SiLU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhStep>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class Tanh20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhStep>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class Tanh50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SELU, Block<SELUStep>(Repeat = 18), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class SELU20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SELU, Block<SELUStep>(Repeat = 48), GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class SELU50;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), ReLU, Conv2d(32, 3, Padding = 1), ReLU, Conv2d(32, 3, Padding = 1), ReLU, Conv2d(32, 3, Padding = 1), ReLU, Conv2d(32, 3, Padding = 1), ReLU, Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU, Conv2d(64, 3, Padding = 1), ReLU]
[GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class ReLUMaxPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), GELU, Conv2d(16, 3, Padding = 1), GELU, Conv2d(16, 3, Padding = 1), GELU, Conv2d(16, 3, Padding = 1), GELU, Conv2d(16, 3, Padding = 1), GELU, Conv2d(16, 3, Padding = 1), GELU, AvgPool2d(2)]
[Conv2d(32, 3, Padding = 1), GELU, Conv2d(32, 3, Padding = 1), GELU, Conv2d(32, 3, Padding = 1), GELU, Conv2d(32, 3, Padding = 1), GELU, Conv2d(32, 3, Padding = 1), GELU, Conv2d(32, 3, Padding = 1), GELU, AvgPool2d(2)]
[Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU, Conv2d(64, 3, Padding = 1), GELU]
[GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class GELUAvgPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), SiLU, Conv2d(16, 3, Padding = 1), SiLU, Conv2d(16, 3, Padding = 1), SiLU, Conv2d(16, 3, Padding = 1), SiLU, Conv2d(16, 3, Padding = 1), SiLU, Conv2d(16, 3, Padding = 1), SiLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), SiLU, Conv2d(32, 3, Padding = 1), SiLU, Conv2d(32, 3, Padding = 1), SiLU, Conv2d(32, 3, Padding = 1), SiLU, Conv2d(32, 3, Padding = 1), SiLU, Conv2d(32, 3, Padding = 1), SiLU, MaxPool2d(2)]
[Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU, Conv2d(64, 3, Padding = 1), SiLU]
[GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class SiLUMaxPool20;

[Network, Input(1, 8, 8), UnitVariance, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(16, 3, Padding = 1), Tanh, Conv2d(16, 3, Padding = 1), Tanh, AvgPool2d(2)]
[Conv2d(32, 3, Padding = 1), Tanh, Conv2d(32, 3, Padding = 1), Tanh, Conv2d(32, 3, Padding = 1), Tanh, Conv2d(32, 3, Padding = 1), Tanh, Conv2d(32, 3, Padding = 1), Tanh, Conv2d(32, 3, Padding = 1), Tanh, AvgPool2d(2)]
[Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh, Conv2d(64, 3, Padding = 1), Tanh]
[GlobalAvgPool2d, Flatten, Linear(10)]
internal sealed partial class TanhAvgPool20;
