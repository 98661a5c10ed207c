using TypedNets;
using TypedNets.Analysis;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

[Network, Input(1, 7, 7), LeCunNormal, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(Repeat = 49), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class Vanilla50;

[Network, Input(1, 7, 7), LeCunNormal, Conv2d(16, 3, Padding = 1), Tanh, Block<TanhConv>(Repeat = 199), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class Vanilla200;

[Network, Input(1, 7, 7), LeCunNormal, Conv2d(8, 3, Padding = 1), Tanh, Block<TanhConv>(8, Repeat = 999), GlobalAvgPool2d, Flatten, Linear(10)]
public partial class Vanilla1000;

/// <summary>Delta-orthogonal kernels of gain 1; the matrix behind them is no kernel, and starts orthogonal.</summary>
internal sealed class DeltaOrthogonalKernels : Initializer
{
    private static readonly Initializer s_kernels = Initializers.DeltaOrthogonal(gain: 1), s_matrices = Initializers.Orthogonal(gain: 1);

    public override string Name => s_kernels.Name;

    public override void Fill(Tensor tensor, ParameterSite site, Generator generator) =>
        (tensor.dim() > 2 ? s_kernels : s_matrices).Fill(tensor, site, generator);
}

/// <summary>Xiao et al. 2018: with delta-orthogonal kernels very deep convolutional networks without anything else train.</summary>
internal sealed class Xiao2018 : Preset
{
    private const double Chance = 2.302585;
    private static readonly StudyStart s_delta = new DeltaOrthogonalKernels(), s_gaussian = Initializers.LeCunNormal(gain: 1), s_orthogonal = Initializers.Orthogonal(gain: 1);

    public override string Name => "xiao-2018";

    public override string Title => "Do delta-orthogonal kernels train 200 plain convolutions?";

    public override string Source => "Xiao, Bahri, Sohl-Dickstein, Schoenholz, Pennington 2018, \"Dynamical Isometry and a Mean Field Theory of CNNs\", arXiv 1806.05393";

    public override string Explanation =>
        "Published: tanh networks of 10,000 convolutions and more, without skip connections or normalisation, train from delta-orthogonal kernels of critical variance. There "
        + "with up to 256 channels on MNIST and CIFAR-10; here 16 channels on MNIST averaged to 7×7, depths 50 and 200, against Gaussian kernels of the same variance and "
        + "orthogonal matrices over the flattened kernel, which preserve no norm of a convolution. SGD with momentum 0.9, batches of 64. The full form adds depth 1000 with 8 channels.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Depth 200")
        {
            Networks = [StudyNetwork.Of<Vanilla200>()],
            Initializers = [s_delta, s_gaussian, s_orthogonal],
            Optimizers = quick ? [new Sgd(0.01, Momentum: 0.9)] : [new Sgd(0.003, Momentum: 0.9), new Sgd(0.01, Momentum: 0.9)],
            Data = [PresetData.Mnist7()],
            Training = new TrainingPlan { Steps = 300, EvaluateEvery = 150, TargetLosses = [2.0] },
            Seeds = quick ? [1, 2] : [1, 2, 3, 4, 5],
        },
        new Study("Depth 50")
        {
            Networks = [StudyNetwork.Of<Vanilla50>()],
            Initializers = [s_delta, s_gaussian, s_orthogonal],
            Optimizers = [new Sgd(0.01, Momentum: 0.9)],
            Data = [PresetData.Mnist7()],
            Training = new TrainingPlan { Steps = 500, EvaluateEvery = 250, TargetLosses = [1.5] },
            Seeds = quick ? [1, 2] : [1, 2, 3, 4, 5],
        },
        .. quick ? Array.Empty<Study>() :
        [
            new Study("Depth 1000")
            {
                Networks = [StudyNetwork.Of<Vanilla1000>()],
                Initializers = [s_delta, s_gaussian, s_orthogonal],
                Optimizers = [new Sgd(0.001, Momentum: 0.9)],
                Data = [PresetData.Mnist7()],
                Training = new TrainingPlan { Steps = 100, EvaluateEvery = 100, TargetLosses = [2.25] },
                Seeds = [1, 2, 3],
            },
        ],
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        foreach (double rate in quick ? [0.01] : new[] { 0.003, 0.01 })
        {
            double Loss(PresetResults results, StudyStart start) => PresetResults.Mean(results.Of(nameof(Vanilla200), start.Name, rate), trial => trial.LossAt(300));
            double Gradient(PresetResults results, StudyStart start) => PresetResults.Mean(results.Of(nameof(Vanilla200), start.Name, rate), trial => trial.Layers[0].WeightGradient);
            yield return new($"Depth 200, rate {PresetData.Text(rate)}: delta-orthogonal learns", results => Claim.LessThan(2.0).Check("training loss around step 300", Loss(results, s_delta)));
            yield return new($"Depth 200, rate {PresetData.Text(rate)}: Gaussian does not", results => Claim.MoreThan(2.30).Check("training loss around step 300", Loss(results, s_gaussian)));
            yield return new($"Depth 200, rate {PresetData.Text(rate)}: flattened orthogonal does not", results => Claim.MoreThan(2.30).Check("training loss around step 300", Loss(results, s_orthogonal)));
            yield return new($"Depth 200, rate {PresetData.Text(rate)}: only delta-orthogonal has a gradient in the first layer", results => Claim.MoreThan(1000).Check(
                "norm in the first step, delta-orthogonal / the larger of the others", Gradient(results, s_delta) / Math.Max(Gradient(results, s_gaussian), Gradient(results, s_orthogonal))));
        }

        static double Shallow(PresetResults results, StudyStart start) => PresetResults.Mean(results.Of(nameof(Vanilla50), start.Name), trial => trial.LossAt(500));
        yield return new("Depth 50: all learn, delta-orthogonal fastest", results => Acceptance.Falling("training loss around step 500",
            ("chance", Chance), ("the larger of the others", Math.Max(Shallow(results, s_gaussian), Shallow(results, s_orthogonal))), ("delta-orthogonal", Shallow(results, s_delta))));
        if (quick)
            yield break;
        static double Deep(PresetResults results, StudyStart start) => PresetResults.Mean(results.Of(nameof(Vanilla1000), start.Name), trial => trial.LossAt(100));
        yield return new("Depth 1000: delta-orthogonal learns", results => Claim.LessThan(2.28).Check("training loss around step 100", Deep(results, s_delta)));
        yield return new("Depth 1000: the others do not", results => Claim.MoreThan(2.30).Check("training loss around step 100, the smaller of the two", Math.Min(Deep(results, s_gaussian), Deep(results, s_orthogonal))));
    }
}
