using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(3, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 4)]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 5)]
[Flatten, Linear(128), ReLU, Linear(128), ReLU, Linear(10)]
public partial class Layers14;

[Network, Input(3, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 8)]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 9)]
[Flatten, Linear(128), ReLU, Linear(128), ReLU, Linear(10)]
public partial class Layers22;

[Network, Input(3, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 12)]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU, Block<ReLUConv>(Repeat = 13)]
[Flatten, Linear(128), ReLU, Linear(128), ReLU, Linear(10)]
public partial class Layers30;

/// <summary>He et al. 2015: at 22 layers both initializers learn and He's learns earlier; at 30 only He's does.</summary>
internal sealed class He2015 : Preset
{
    private const double Chance = 2.302585;
    private const string He = "HeNormal", Xavier = "XavierNormal";

    public override string Name => "he-2015";

    public override string Title => "Does Xavier stall where He learns?";

    public override string Source => "He, Zhang, Ren, Sun 2015, \"Delving Deep into Rectifiers\", arXiv 1502.01852, figures 2 and 3";

    public override string Explanation =>
        "Published: with 22 layers both learn, He's initialisation earlier; with 30 He's learns and Xavier's stalls completely; where both learn, accuracy shows no "
        + "clear superiority. There on ImageNet with up to 512 filters for many epochs; here on 10,000 CIFAR-10 images with 16 filters: 11, 19 and 27 convolutions "
        + "of 3×3 and three fully connected layers, SGD 0.01 with momentum 0.9, weight decay 5e-4, batches of 64.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("30 layers")
        {
            Networks = [StudyNetwork.Of<Layers30>()],
            Initializers = [Initializers.HeNormal(), Initializers.XavierNormal()],
            Optimizers = [new Sgd(0.01, Momentum: 0.9, WeightDecay: 5e-4)],
            Data = [PresetData.Cifar10(batches: 1, test: 2000)],
            Training = new TrainingPlan { Steps = quick ? 600 : 1500, EvaluateEvery = 300, TargetLosses = [2.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
        new Study("14 and 22 layers")
        {
            Networks = quick ? [StudyNetwork.Of<Layers22>()] : [StudyNetwork.Of<Layers14>(), StudyNetwork.Of<Layers22>()],
            Initializers = [Initializers.HeNormal(), Initializers.XavierNormal()],
            Optimizers = [new Sgd(0.01, Momentum: 0.9, WeightDecay: 5e-4)],
            Data = [PresetData.Cifar10(batches: 1, test: 2000)],
            Training = new TrainingPlan { Steps = Steps22(quick), EvaluateEvery = 300, TargetLosses = [2.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Loss(PresetResults results, string network, string start, int step) => PresetResults.Mean(results.Of(network, start), trial => trial.LossAt(step));
        static double Gradient(PresetResults results, string start) => PresetResults.Mean(results.Of(nameof(Layers30), start), trial => trial.Layers[0].WeightGradient);

        yield return new("30 layers: Xavier stalls", results => Claim.Within(Chance - 0.005, Chance + 0.005).CheckEach("training loss around step 600",
            PresetResults.Each(results.Of(nameof(Layers30), Xavier), trial => trial.LossAt(600))));
        yield return new("30 layers: Xavier stays at chance", results => Claim.AtMost(12).Check("test accuracy in %",
            100 * PresetResults.Mean(results.Of(nameof(Layers30), Xavier), trial => trial.FinalAccuracy)));
        yield return new("30 layers: He learns", results => Claim.LessThan(2.0).CheckEach("training loss around step 600",
            PresetResults.Each(results.Of(nameof(Layers30), He), trial => trial.LossAt(600))));
        yield return new("30 layers: Xavier's gradient has vanished", results => Claim.MoreThan(1000).Check(
            "norm of the first layer's gradient in the first step, He / Xavier", Gradient(results, He) / Gradient(results, Xavier)));
        yield return new("22 layers: He learns early", results => Claim.LessThan(2.1).Check("training loss around step 300", Loss(results, nameof(Layers22), He, 300)));
        yield return new("22 layers: Xavier learns late", results => Claim.MoreThan(2.25).Check("training loss around step 300", Loss(results, nameof(Layers22), Xavier, 300)));
        foreach (string start in new[] { He, Xavier })
        {
            yield return new($"22 layers: {start} has learned in the end", results => Claim.LessThan(1.8).CheckEach($"training loss around step {Steps22(quick)}",
                PresetResults.Each(results.Of(nameof(Layers22), start), trial => trial.LossAt(Steps22(quick)))));
        }

        foreach (string network in quick ? [nameof(Layers22)] : new[] { nameof(Layers14), nameof(Layers22) })
        {
            yield return new($"{network}: He's accuracy is within 2 points of Xavier's", results => PresetResults.Difference(Claim.Within(-2, 2),
                "test accuracy in %, He minus Xavier", results.Of(network, He), results.Of(network, Xavier), trial => 100 * trial.FinalAccuracy));
        }
    }

    private static int Steps22(bool quick) => quick ? 1500 : 3000;
}
