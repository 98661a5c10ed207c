using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

[Network, Input(1, 28, 28), HeNormal, Conv2d(12, 5), ReLU, Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(64, 3, Padding = 1), ReLU]
[GlobalAvgPool2d, Flatten, Linear(5)]
public partial class ManipulationCnn;

/// <summary>Camacho and Wang 2022: random high-pass filters, scaled on data, as the first layer of networks that look for traces of manipulation.</summary>
internal sealed class Camacho2022 : Preset
{
    private const string Network = nameof(ManipulationCnn), FirstLayer = "First layer";
    private static readonly StudyStart s_xavier = Initializers.XavierNormal(), s_he = Initializers.HeNormal(),
        s_unscaled = First("high-pass, Xavier's variance", isHighPass: true, Scaling.Xavier),
        s_random = First("random, scaled to the input's variance", isHighPass: false, Scaling.InputVariance), s_highPass = First("high-pass, scaled to the input's variance", isHighPass: true, Scaling.InputVariance),
        s_randomUnit = First("random, scaled to variance 1", isHighPass: false, Scaling.UnitVariance), s_highPassUnit = First("high-pass, scaled to variance 1", isHighPass: true, Scaling.UnitVariance);

    private enum Scaling
    {
        Xavier,
        InputVariance,
        UnitVariance,
    }

    public override string Name => "camacho-2022";

    public override string Title => "Do scaled high-pass filters help to see how an image was changed?";

    public override string Source => "Camacho, Wang 2022, \"Convolutional Neural Network Initialization Approaches for Image Manipulation Detection\", Digital Signal Processing 122:103376";

    public override string Explanation =>
        "Published: in networks that detect manipulations, random high-pass filters in the first layer shrink the signal, and help when they are scaled on data so that it keeps its variance. Here "
        + "grey CIFAR-10 patches of 28×28, as they are or after a 3×3 median, a Gaussian blur of 0.8, noise of 2/255 or enlargement by 1.1, told apart by a small network with 12 filters of 5×5 first: "
        + "30,000 patches, SGD 0.01 with momentum 0.9, batches of 64, 1500 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Five kinds of patches")
        {
            Networks = [StudyNetwork.Of<ManipulationCnn>()],
            Initializers = [s_xavier, s_he, s_unscaled, s_random, s_highPass, s_randomUnit, s_highPassUnit],
            Optimizers = [new Sgd(0.01, Momentum: 0.9)],
            Data = [Manipulations.Data()],
            Training = new TrainingPlan { Steps = 1500, EvaluateEvery = 500, TargetLosses = [1.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
        new Study("Variance behind the first layer")
        {
            Measurements = [Variance(s_he), Variance(s_unscaled), Variance(s_highPass)],
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static Finding Points(PresetResults results, Claim claim, StudyStart first, StudyStart second) => PresetResults.Difference(claim, $"test accuracy in points, {first.Name} minus {second.Name}",
            results.Of(Network, first.Name), results.Of(Network, second.Name), trial => 100 * trial.FinalAccuracy);
        static double Mean(PresetResults results, StudyStart start) => 100 * PresetResults.Mean(results.Of(Network, start.Name), trial => trial.FinalAccuracy);

        yield return new("High-pass filters of Xavier's variance shrink the signal", results => Claim.LessThan(0.1).CheckEach("variance behind the first layer / before it",
            PresetResults.Each(results.Of(FirstLayer, s_unscaled.Name), trial => trial.Values["variance ratio"])));
        yield return new("Scaling them helps by 8 points", results => Claim.AtLeast(8).Check("test accuracy in points, scaled to the input's variance minus Xavier's", Mean(results, s_highPass) - Mean(results, s_unscaled)));
        yield return new("High-pass beats random by 2 points, at the input's variance", results => Claim.AtLeast(2).Check("test accuracy in points", Mean(results, s_highPass) - Mean(results, s_random)));
        yield return new("Scaling helps, whatever the seed", results => Points(results, Claim.MoreThan(0), s_highPass, s_unscaled));
        yield return new("High-pass beats random, whatever the seed", results => Points(results, Claim.MoreThan(0), s_highPass, s_random));
        yield return new("The same at variance 1, whatever the seed", results => Points(results, Claim.MoreThan(0), s_highPassUnit, s_randomUnit));
    }

    private static StudyStart First(string name, bool isHighPass, Scaling scaling) => new(name, Initializers.HeNormal())
    {
        Samples = 256,
        Prepare = (_, module, batch) =>
        {
            using IDisposable withoutGradients = no_grad();
            using var scope = NewDisposeScope();
            Tensor kernel = module.parameters().First();
            if (isHighPass)
                kernel.sub_(kernel.mean([1, 2, 3], keepdim: true));
            // What is drawn has He's variance, 2/fan-in.
            Tensor divisor = scaling switch
            {
                Scaling.Xavier => tensor(Math.Sqrt((double)(kernel.shape[0] + kernel.shape[1]) / kernel.shape[1]), dtype: ScalarType.Float32),
                Scaling.InputVariance => nn.functional.conv2d(batch, kernel).std() / batch.std(),
                _ => nn.functional.conv2d(batch, kernel).std(),
            };
            kernel.div_(divisor);
        },
    };

    private static Measurement Variance(StudyStart start) => new(FirstLayer, start.Name, "Variance behind the first layer over that of 256 patches", (generator, stop) =>
    {
        using StudySamples samples = Manipulations.Load(train: 256, test: 5, stop);
        using var network = new ManipulationCnn(seed: PresetData.Seed(generator), initializer: start.Initializer);
        start.Prepare?.Invoke(StudyNetwork.Of<ManipulationCnn>(), network, samples.Train.Inputs);
        using IDisposable withoutGradients = no_grad();
        Tensor outputs = nn.functional.conv2d(samples.Train.Inputs, network.parameters().First());
        return new Dictionary<string, double> { ["variance ratio"] = outputs.var().item<float>() / samples.Train.Inputs.var().item<float>() };
    });
}
