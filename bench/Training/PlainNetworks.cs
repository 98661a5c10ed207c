using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Bench.Training;

[Network, Input(1, 28, 28), HeNormal, Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2), Flatten, Linear(128), ReLU, Linear(10)]
internal sealed partial class TypedCnn;

[Network, Input(1, 28, 28), HeNormal, Flatten, Linear(256), ReLU, Linear(256), ReLU, Linear(10)]
internal sealed partial class TypedMlp;

/// <summary><see cref="TypedCnn"/> as one writes it by hand.</summary>
internal sealed class PlainCnn : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d _conv1 = nn.Conv2d(1, 16, 3, padding: 1), _conv2 = nn.Conv2d(16, 32, 3, padding: 1);
    private readonly Linear _linear1 = nn.Linear(32 * 7 * 7, 128), _linear2 = nn.Linear(128, 10);

    public PlainCnn()
        : base(nameof(PlainCnn))
    {
        RegisterComponents();
        foreach (Tensor weight in new Tensor[] { _conv1.weight, _conv2.weight, _linear1.weight, _linear2.weight })
            nn.init.kaiming_normal_(weight);
    }

    public override Tensor forward(Tensor input)
    {
        Tensor x = nn.functional.max_pool2d(nn.functional.relu(_conv1.call(input)), 2);
        x = nn.functional.max_pool2d(nn.functional.relu(_conv2.call(x)), 2);
        return _linear2.call(nn.functional.relu(_linear1.call(x.flatten(1))));
    }
}

/// <summary><see cref="TypedMlp"/> as one writes it by hand.</summary>
internal sealed class PlainMlp : nn.Module<Tensor, Tensor>
{
    private readonly Linear _linear1 = nn.Linear(784, 256), _linear2 = nn.Linear(256, 256), _linear3 = nn.Linear(256, 10);

    public PlainMlp()
        : base(nameof(PlainMlp))
    {
        RegisterComponents();
        foreach (Tensor weight in new Tensor[] { _linear1.weight, _linear2.weight, _linear3.weight })
            nn.init.kaiming_normal_(weight);
    }

    public override Tensor forward(Tensor input) =>
        _linear3.call(nn.functional.relu(_linear2.call(nn.functional.relu(_linear1.call(input.flatten(1))))));
}
