using TorchSharp.Modules;
using TypedNets;

namespace InitStudy.Presets;

// A layer with its activation, for networks that repeat it; each is analysed anew where it is used, with the shapes that it has there.

[Network, Input(16, 8, 8)]
public partial class ReLUConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), ReLU] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class LeakyReLUConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), LeakyReLU(NegativeSlope = 1.0 / 3)] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class TanhConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), Tanh] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class SigmoidConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), Sigmoid] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class GELUConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), GELU] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class SiLUConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), SiLU] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class SELUConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1), SELU] public partial Conv2d Conv { get; }
}

[Network, Input(16, 8, 8)]
public partial class ReLUBatchNormConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1, Bias = false)] public partial Conv2d Conv { get; }

    [BatchNorm2d, ReLU] public partial BatchNorm2d Norm { get; }
}

[Network, Input(16, 8, 8)]
public partial class TanhBatchNormConv
{
    [Parameter] private const int Width = 16;

    [Conv2d(Width, 3, Padding = 1, Bias = false)] public partial Conv2d Conv { get; }

    [BatchNorm2d, Tanh] public partial BatchNorm2d Norm { get; }
}

[Network, Input(128)]
public partial class ReLUDense
{
    [Parameter] private const int Width = 128;

    [Linear(Width), ReLU] public partial Linear Linear { get; }
}

[Network, Input(128)]
public partial class TanhDense
{
    [Parameter] private const int Width = 128;

    [Linear(Width), Tanh] public partial Linear Linear { get; }
}

[Network, Input(128)]
public partial class SigmoidDense
{
    [Parameter] private const int Width = 128;

    [Linear(Width), Sigmoid] public partial Linear Linear { get; }
}

[Network, Input(128)]
public partial class SoftsignDense
{
    [Parameter] private const int Width = 128;

    [Linear(Width), Softsign] public partial Linear Linear { get; }
}

[Network, Input(128)]
public partial class SELUDense
{
    [Parameter] private const int Width = 128;

    [Linear(Width), SELU] public partial Linear Linear { get; }
}
