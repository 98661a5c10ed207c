using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Bench;

/// <summary>The measured network: six convolutions with normalisation on CIFAR-sized images.</summary>
[Network, Input(3, 32, 32), HeNormal]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU]
[Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, GlobalAvgPool2d]
[Flatten, Linear(10)]
public partial class GeneratedCnn;

/// <summary>The same network as TorchSharp's documentation writes networks.</summary>
public sealed class HandWrittenCnn : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d[] _convolutions;
    private readonly BatchNorm2d[] _norms;
    private readonly Linear _head;

    public HandWrittenCnn()
        : base(nameof(HandWrittenCnn))
    {
        int[] channels = [3, 32, 32, 64, 64, 128, 128];
        _convolutions = [.. Enumerable.Range(0, 6).Select(i => nn.Conv2d(channels[i], channels[i + 1], 3, padding: 1, bias: false))];
        _norms = [.. Enumerable.Range(0, 6).Select(i => nn.BatchNorm2d(channels[i + 1]))];
        _head = nn.Linear(128, 10);
        for (int i = 0; i < 6; i++)
        {
            nn.init.kaiming_normal_(_convolutions[i].weight!);
            register_module($"conv{i + 1}", _convolutions[i]);
            register_module($"bn{i + 1}", _norms[i]);
        }

        nn.init.kaiming_normal_(_head.weight!);
        nn.init.zeros_(_head.bias!);
        register_module("head", _head);
    }

    public override Tensor forward(Tensor input)
    {
        Tensor x = input;
        for (int i = 0; i < 6; i++)
        {
            x = nn.functional.relu(_norms[i].call(_convolutions[i].call(x)));
            if (i is 1 or 3)
                x = nn.functional.max_pool2d(x, 2);
        }

        x = nn.functional.adaptive_avg_pool2d(x, 1);
        return _head.call(x.flatten(1));
    }
}
