using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary><see cref="DenseNet121"/> for 32×32: a stem that leaves 16×16, and three dense blocks of six layers.</summary>
[Network, Input(3, 32, 32), HeNormal]
public partial class DenseNetSmall
{
    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm2d, ReLU] public partial Sequential Stem { get; }
    [Block<DenseLayer>(Repeat = 6)] public partial ModuleList<DenseLayer> Dense1 { get; }
    [Block<Transition>(128)] public partial Transition Transition1 { get; }
    [Block<DenseLayer>(Repeat = 6)] public partial ModuleList<DenseLayer> Dense2 { get; }
    [Block<Transition>(160)] public partial Transition Transition2 { get; }
    [Block<DenseLayer>(Repeat = 6)] public partial ModuleList<DenseLayer> Dense3 { get; }
    [BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten] public partial BatchNorm2d Norm { get; }
    [Linear(10)] public partial Linear Classifier { get; }
}
