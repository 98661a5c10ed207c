using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Training;

namespace InitStudy.Presets;

/// <summary>The experiment that Zhang (2024) left to others: five families of starts on convolutional networks.</summary>
internal sealed class Zhang2024 : Preset
{
    private const string FashionMnist = "Fashion-MNIST", Shapeset = "Shapeset-3×2", Cifar10 = "CIFAR-10";

    public override string Name => "zhang-2024";

    public override string Title => "Do random, Xavier, He, LeCun and orthogonal starts differ in training speed, stability and final performance?";

    public override string Source => "Zhang 2024, \"Weight Initialization Methods in Convolutional Neural Networks and Their Impact on Training Efficiency\", AJNS 1(1), doi 10.5281/zenodo.13755632";

    public override string Explanation =>
        "Published: no experiment, but expectations: the five differ significantly in training speed, stability and final performance, and a suitable one improves efficiency and performance. Here they are "
        + "run: convolutional networks of 6, 15 and 24 convolutions under ReLU, 6 and 15 under tanh, with and without batch normalisation, on Fashion-MNIST, Shapeset-3×2 and grey CIFAR-10, SGD 0.01 with momentum 0.9, "
        + "batches of 64, 800 steps. Random means N(0, 0.01²) or N(0, 0.1²), orthogonal gain 1 or √2; PyTorch's default is run beside them. The quick form is Fashion-MNIST under ReLU, 6 and 15 convolutions, three seeds.";

    public override IReadOnlyList<Study> Studies(bool quick)
    {
        StudyNetwork[] depths = [StudyNetwork.Of<Cnn6>(), StudyNetwork.Of<Cnn15>()];
        if (quick)
            return [On(FashionMnist, depths, [1, 2, 3])];
        int[] seeds = [.. Enumerable.Range(1, 10)];
        StudyNetwork[] all =
        [
            .. depths, StudyNetwork.Of<Cnn24>(), StudyNetwork.Of<TanhCnn6>(), StudyNetwork.Of<TanhCnn15>(),
            StudyNetwork.Of<BatchNormCnn6>(), StudyNetwork.Of<BatchNormCnn15>(), StudyNetwork.Of<TanhBatchNormCnn15>(),
        ];
        return [On(FashionMnist, all, seeds), On(Shapeset, all, seeds), On(Cifar10, all, seeds)];
    }

    public override IEnumerable<PresetClaim> Claims(bool quick) => Studies(quick).SelectMany(study => new ZhangExpectations(study).Claims());

    private static Study On(string data, IReadOnlyList<StudyNetwork> networks, IReadOnlyList<int> seeds)
    {
        (StudyData samples, double target) = data switch
        {
            FashionMnist => (PresetData.FashionMnist32(), 0.7),
            Shapeset => (PresetData.Shapeset(train: 50_000, test: 5_000), 1.5),
            _ => (PresetData.GreyCifar10(batches: 2), 1.8),
        };
        return new Study(data)
        {
            Networks = networks,
            Initializers = [Starts.Default, Starts.Tiny, Starts.Random, Starts.Xavier, Starts.He, Starts.LeCun, Starts.Orthonormal, Starts.Orthogonal],
            Optimizers = [new Sgd(0.01, Momentum: 0.9)],
            Data = [samples],
            Training = new TrainingPlan { Steps = 800, EvaluateEvery = 400, TargetLosses = [target] },
            Seeds = seeds,
        };
    }
}
