using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>AlexNet in the one-tower form of 2014, with torchvision's sizes and keys.</summary>
[Network, Input(3, 224, 224), HeNormal]
public partial class AlexNet
{
    [Conv2d(64, 11, Stride = 4, Padding = 2), ReLU, MaxPool2d(3, Stride = 2), Name("features.0")]
    public partial Conv2d Conv1 { get; }

    [Conv2d(192, 5, Padding = 2), ReLU, MaxPool2d(3, Stride = 2), Name("features.3")]
    public partial Conv2d Conv2 { get; }

    [Conv2d(384, 3, Padding = 1), ReLU, Name("features.6")]
    public partial Conv2d Conv3 { get; }

    [Conv2d(256, 3, Padding = 1), ReLU, Name("features.8")]
    public partial Conv2d Conv4 { get; }

    [Conv2d(256, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2), AdaptiveAvgPool2d(6), Name("features.10")]
    public partial Conv2d Conv5 { get; }

    [Flatten, Dropout, Linear(4096), ReLU, Name("classifier.1")]
    public partial Linear Linear1 { get; }

    [Dropout, Linear(4096), ReLU, Name("classifier.4")]
    public partial Linear Linear2 { get; }

    [Linear(1000), Name("classifier.6")]
    public partial Linear Output { get; }
}
