using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(3, 32, 32), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), LeakyReLU(NegativeSlope = 1.0 / 3), Block<LeakyReLUConv>(Repeat = 12)]
[Conv2d(16, 3, Stride = 2, Padding = 1), LeakyReLU(NegativeSlope = 1.0 / 3), Block<LeakyReLUConv>(Repeat = 13)]
[Flatten, Linear(128), LeakyReLU(NegativeSlope = 1.0 / 3), Linear(128), LeakyReLU(NegativeSlope = 1.0 / 3), Linear(10)]
public partial class LeakyReLU30;

[Network, Input(3, 32, 32), XavierNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), Tanh, Block<TanhConv>(Repeat = 12)]
[Conv2d(16, 3, Stride = 2, Padding = 1), Tanh, Block<TanhConv>(Repeat = 13)]
[Flatten, Linear(128), Tanh, Linear(128), Tanh, Linear(10)]
public partial class Tanh30;

[Network, Input(3, 32, 32), XavierNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), Sigmoid, Block<SigmoidConv>(Repeat = 12)]
[Conv2d(16, 3, Stride = 2, Padding = 1), Sigmoid, Block<SigmoidConv>(Repeat = 13)]
[Flatten, Linear(128), Sigmoid, Linear(128), Sigmoid, Linear(10)]
public partial class Sigmoid30;

/// <summary>Mishkin and Matas 2016: layer-sequential unit variance under several activations.</summary>
internal sealed class Mishkin2016 : Preset
{
    private const double Chance = 2.302585;
    private const string ReLU30 = nameof(Layers30);
    private static readonly StudyStart s_lsuv = StudyStart.Lsuv();

    public override string Name => "mishkin-2016";

    public override string Title => "Is layer-sequential unit variance all you need?";

    public override string Source => "Mishkin, Matas 2016, \"All You Need Is a Good Init\", arXiv 1511.06422";

    public override string Explanation =>
        "Published: FitNet-4 of 17 thin layers learns from LSUV (orthonormal weights, scaled on one batch until each layer's output has variance one) under all activations but sigmoid, "
        + "under which no start learns; tanh does not gain by it. There CIFAR-10 whole, for 230 epochs; here 27 convolutions of 16 filters on 10,000 CIFAR-10 images, SGD 0.01 with "
        + "momentum 0.9 and weight decay 5e-4, batches of 64, 800 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("30 layers under four activations")
        {
            Networks = [StudyNetwork.Of<Layers30>(), StudyNetwork.Of<LeakyReLU30>(), StudyNetwork.Of<Tanh30>(), StudyNetwork.Of<Sigmoid30>()],
            Initializers = [s_lsuv, Starts.Orthonormal, Starts.Xavier, Starts.He],
            Optimizers = [new Sgd(0.01, Momentum: 0.9, WeightDecay: 5e-4)],
            Data = [PresetData.Cifar10(batches: 1, test: 2000)],
            Training = new TrainingPlan { Steps = 800, EvaluateEvery = 400, TargetLosses = [2.0], LossWindow = 50 },
            Seeds = quick ? [1] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Loss(PresetResults results, string network, StudyStart start) => PresetResults.Mean(results.Of(network, start.Name), trial => trial.LossAt(800));

        foreach (string network in new[] { ReLU30, nameof(LeakyReLU30) })
        {
            yield return new($"{network}: LSUV learns as He does", results => Claim.AtMost(0.1).Check("training loss around step 800, LSUV minus He", Loss(results, network, s_lsuv) - Loss(results, network, Starts.He)));
            yield return new($"{network}: orthonormal and Xavier stay at chance", results => Claim.AtLeast(Chance - 0.005).Check(
                "training loss around step 800, the smaller of the two", Math.Min(Loss(results, network, Starts.Orthonormal), Loss(results, network, Starts.Xavier))));
        }

        yield return new("Tanh does not gain by LSUV", results => Claim.AtLeast(0).Check("training loss around step 800, LSUV minus Xavier", Loss(results, nameof(Tanh30), s_lsuv) - Loss(results, nameof(Tanh30), Starts.Xavier)));
        yield return new("Sigmoid fails from all four", results => Claim.AtLeast(Chance - 0.01).Check("smallest training loss around step 800",
            new[] { s_lsuv, Starts.Orthonormal, Starts.Xavier, Starts.He }.Min(start => Loss(results, nameof(Sigmoid30), start))));
    }
}
