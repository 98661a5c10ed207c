using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>Adds 32 channels to those that it reads.</summary>
[Network, Input(64, 56, 56)]
public partial class DenseLayer
{
    [BatchNorm2d, ReLU] public partial BatchNorm2d Norm1 { get; }
    [Conv2d(128, 1, Bias = false)] public partial Conv2d Conv1 { get; }
    [BatchNorm2d, ReLU] public partial BatchNorm2d Norm2 { get; }
    [Conv2d(32, 3, Padding = 1, Bias = false)] public partial Conv2d Conv2 { get; }
    [Concat(Network.Input, nameof(Conv2))] public partial Value Output { get; }
}

/// <summary>Leaves half of the channels and half of the height and width.</summary>
[Network, Input(256, 56, 56)]
public partial class Transition
{
    [Parameter] private const int Outputs = 128;

    [BatchNorm2d, ReLU] public partial BatchNorm2d Norm { get; }
    [Conv2d(Outputs, 1, Bias = false), AvgPool2d(2)] public partial Conv2d Conv { get; }
}

/// <summary>DenseNet-121, with torchvision's keys.</summary>
[Network, Input(3, 224, 224), HeNormal]
public partial class DenseNet121
{
    [Conv2d(64, 7, Stride = 2, Padding = 3, Bias = false), Name("features.conv0")]
    public partial Conv2d Conv0 { get; }

    [BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2, Padding = 1), Name("features.norm0")]
    public partial BatchNorm2d Norm0 { get; }

    [Block<DenseLayer>(Repeat = 6), Name("features.denseblock1.denselayer{1}")]
    public partial ModuleList<DenseLayer> Dense1 { get; }

    [Block<Transition>(128), Name("features.transition1")]
    public partial Transition Transition1 { get; }

    [Block<DenseLayer>(Repeat = 12), Name("features.denseblock2.denselayer{1}")]
    public partial ModuleList<DenseLayer> Dense2 { get; }

    [Block<Transition>(256), Name("features.transition2")]
    public partial Transition Transition2 { get; }

    [Block<DenseLayer>(Repeat = 24), Name("features.denseblock3.denselayer{1}")]
    public partial ModuleList<DenseLayer> Dense3 { get; }

    [Block<Transition>(512), Name("features.transition3")]
    public partial Transition Transition3 { get; }

    [Block<DenseLayer>(Repeat = 16), Name("features.denseblock4.denselayer{1}")]
    public partial ModuleList<DenseLayer> Dense4 { get; }

    [BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten, Name("features.norm5")]
    public partial BatchNorm2d Norm5 { get; }

    [Linear(1000)]
    public partial Linear Classifier { get; }
}
