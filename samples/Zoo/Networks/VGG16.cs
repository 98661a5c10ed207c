using TorchSharp.Modules;
using TypedNets;

namespace Zoo.Networks;

/// <summary>VGG-16 (configuration D), with torchvision's keys.</summary>
[Network, Input(3, 224, 224), HeNormal]
public partial class VGG16
{
    [Conv2d(64, 3, Padding = 1), ReLU, Name("features.0")] public partial Conv2d Conv1a { get; }
    [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2), Name("features.2")] public partial Conv2d Conv1b { get; }

    [Conv2d(128, 3, Padding = 1), ReLU, Name("features.5")] public partial Conv2d Conv2a { get; }
    [Conv2d(128, 3, Padding = 1), ReLU, MaxPool2d(2), Name("features.7")] public partial Conv2d Conv2b { get; }

    [Conv2d(256, 3, Padding = 1), ReLU, Name("features.10")] public partial Conv2d Conv3a { get; }
    [Conv2d(256, 3, Padding = 1), ReLU, Name("features.12")] public partial Conv2d Conv3b { get; }
    [Conv2d(256, 3, Padding = 1), ReLU, MaxPool2d(2), Name("features.14")] public partial Conv2d Conv3c { get; }

    [Conv2d(512, 3, Padding = 1), ReLU, Name("features.17")] public partial Conv2d Conv4a { get; }
    [Conv2d(512, 3, Padding = 1), ReLU, Name("features.19")] public partial Conv2d Conv4b { get; }
    [Conv2d(512, 3, Padding = 1), ReLU, MaxPool2d(2), Name("features.21")] public partial Conv2d Conv4c { get; }

    [Conv2d(512, 3, Padding = 1), ReLU, Name("features.24")] public partial Conv2d Conv5a { get; }
    [Conv2d(512, 3, Padding = 1), ReLU, Name("features.26")] public partial Conv2d Conv5b { get; }
    [Conv2d(512, 3, Padding = 1), ReLU, MaxPool2d(2), AdaptiveAvgPool2d(7), Name("features.28")]
    public partial Conv2d Conv5c { get; }

    [Flatten, Linear(4096), ReLU, Dropout, Name("classifier.0")] public partial Linear Linear1 { get; }
    [Linear(4096), ReLU, Dropout, Name("classifier.3")] public partial Linear Linear2 { get; }
    [Linear(1000), Name("classifier.6")] public partial Linear Output { get; }
}
