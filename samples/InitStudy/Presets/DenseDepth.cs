using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(1, 28, 28), HeNormal, Flatten, Linear(128), ReLU, Block<ReLUDense>(Repeat = 9), Linear(10)]
public partial class ReLUDense10;

[Network, Input(1, 28, 28), HeNormal, Flatten, Linear(128), ReLU, Block<ReLUDense>(Repeat = 29), Linear(10)]
public partial class ReLUDense30;

[Network, Input(1, 28, 28), XavierNormal, Flatten, Linear(128), Tanh, Block<TanhDense>(Repeat = 9), Linear(10)]
public partial class TanhDense10;

[Network, Input(1, 28, 28), XavierNormal, Flatten, Linear(128), Tanh, Block<TanhDense>(Repeat = 29), Linear(10)]
public partial class TanhDense30;

/// <summary>Which starts bear the depth of dense networks.</summary>
internal sealed class DenseDepth : Preset
{
    public override string Name => "dense-depth";

    public override string Title => "Which starts bear thirty dense layers?";

    public override string Source => "The families that Zhang 2024 compares (doi 10.5281/zenodo.13755632), on dense networks";

    public override string Explanation =>
        "Expected from theory: with ReLU only a gain of √2 keeps the signal; Xavier and LeCun are the same for layers as wide as their inputs, and an orthogonal start with gain 1 behaves as they do; "
        + "tanh bears all but tiny weights. Here 10 and 30 layers of 128 units on Fashion-MNIST, SGD 0.01 without momentum, batches of 64, 1500 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Dense networks of 10 and 30 layers")
        {
            Networks = quick ? [StudyNetwork.Of<ReLUDense30>(), StudyNetwork.Of<TanhDense30>()]
                : [StudyNetwork.Of<ReLUDense10>(), StudyNetwork.Of<ReLUDense30>(), StudyNetwork.Of<TanhDense10>(), StudyNetwork.Of<TanhDense30>()],
            Initializers = [Starts.Tiny, Starts.Xavier, Starts.LeCun, Starts.Orthonormal, Starts.He, Starts.Orthogonal],
            Optimizers = [new Sgd(0.01)],
            Data = [PresetData.FashionMnist()],
            Training = new TrainingPlan { Steps = 1500, EvaluateEvery = 500, TargetLosses = [1.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Accuracy(PresetResults results, string network, StudyStart start) => 100 * PresetResults.Mean(results.Of(network, start.Name), trial => trial.FinalAccuracy);

        yield return new("30 ReLU layers need a gain of √2", results => Claim.AtLeast(40).Check("test accuracy in points, worse of He and orthogonal √2 minus best of Xavier, LeCun and orthogonal 1",
            Math.Min(Accuracy(results, nameof(ReLUDense30), Starts.He), Accuracy(results, nameof(ReLUDense30), Starts.Orthogonal))
            - new[] { Starts.Xavier, Starts.LeCun, Starts.Orthonormal }.Max(start => Accuracy(results, nameof(ReLUDense30), start))));
        yield return new("30 tanh layers do not", results =>
        {
            double[] tanh = [.. new[] { Starts.He, Starts.Orthogonal, Starts.Xavier, Starts.LeCun, Starts.Orthonormal }.Select(start => Accuracy(results, nameof(TanhDense30), start))];
            return Claim.AtMost(2).Check("test accuracy in points, best minus worst of He, Xavier, LeCun and orthogonal", tanh.Max() - tanh.Min());
        });
        yield return new("N(0, 0.01²) learns nothing", results => Claim.AtMost(12).Check("test accuracy in %, the larger of the two", Math.Max(Accuracy(results, nameof(ReLUDense30), Starts.Tiny), Accuracy(results, nameof(TanhDense30), Starts.Tiny))));
        yield return new("Xavier and LeCun are alike where widths are equal", results => PresetResults.Difference(Claim.Within(-10, 10), "test accuracy in points, Xavier minus LeCun, 30 ReLU layers",
            results.Of(nameof(ReLUDense30), Starts.Xavier.Name), results.Of(nameof(ReLUDense30), Starts.LeCun.Name), trial => 100 * trial.FinalAccuracy));
    }
}
