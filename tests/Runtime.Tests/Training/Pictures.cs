using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>A small problem of images: a bright half, left, right or above, in noise; and a network with all that has a state.</summary>
internal static class Pictures
{
    public static Dataset Create(int count = 52, ulong seed = 7)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        Tensor labels = arange(count).remainder(3).to(ScalarType.Int64);
        Tensor images = randn([count, 1, 6, 6], generator: generator);
        for (int i = 0; i < count; i++)
        {
            using Tensor half = i % 3 == 2 ? images[i].narrow(1, 0, 3) : images[i].narrow(2, i % 3 * 3, 3);
            half.add_(ones(1));
        }

        return new Dataset("pictures", images.MoveToOuterDisposeScope(), labels.MoveToOuterDisposeScope(), ["left", "right", "above"]);
    }

    /// <summary>With dropout and running statistics; the same for the same seed.</summary>
    public static nn.Module<Tensor, Tensor> Network(ulong seed = 1)
    {
        using var generator = new Generator(seed);
        var network = nn.Sequential(
            ("conv", nn.Conv2d(1, 4, 3)), ("norm", nn.BatchNorm2d(4)), ("relu", nn.ReLU()), ("dropout", nn.Dropout(0.3)),
            ("flatten", nn.Flatten()), ("head", nn.Linear(64, 3)));
        using IDisposable withoutGradients = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (!name.StartsWith("norm", StringComparison.Ordinal))
                parameter.normal_(0, 0.2, generator);
        }

        return network;
    }

    /// <summary>All settings that have a state.</summary>
    public static Trainer Trainer(
        OptimizerRule rule, int steps, Validation? validation = null, Checkpointing? checkpointing = null, Action<TrainingStep>? onStep = null) => new()
        {
            Optimizer = rule,
            Schedule = new LinearWarmup(5, new CosineDecay(0.1)),
            Clipping = new ClipByNorm(1),
            BatchSize = 10,
            Steps = steps,
            Seed = 3,
            Augmentations = [new RandomCrop(1), new RandomHorizontalFlip()],
            Validation = validation,
            Checkpointing = checkpointing,
            OnStep = onStep,
        };

    /// <summary>Parameters and buffers, bit by bit.</summary>
    public static byte[] Bits(nn.Module network) => [.. network.state_dict().SelectMany(entry => entry.Value.bytes.ToArray())];
}
