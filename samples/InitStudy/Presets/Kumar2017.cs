using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(1, 28, 28), XavierNormal, Flatten, Linear(128), Sigmoid, Block<SigmoidDense>(Repeat = 4), Linear(10)]
public partial class Sigmoid5;

[Network, Input(1, 28, 28), XavierNormal, Flatten, Linear(128), Sigmoid, Block<SigmoidDense>(Repeat = 9), Linear(10)]
public partial class Sigmoid10;

/// <summary>Kumar 2017: deep sigmoid networks train from 3.6/√n where Xavier's start does not.</summary>
internal sealed class Kumar2017 : Preset
{
    private static readonly StudyStart s_kumar = Initializers.Kumar();

    public override string Name => "kumar-2017";

    public override string Title => "Do deep sigmoid networks need 3.6/√n?";

    public override string Source => "Kumar 2017, \"On Weight Initialization in Deep Neural Networks\", arXiv 1704.08863";

    public override string Explanation =>
        "Published: for an activation that is differentiable at zero, weights need the variance 1/(n·g'(0)²·(1 + g(0)²)), for sigmoid a standard deviation of 3.6/√n; with it deep "
        + "sigmoid networks train, with Xavier's they do not. Here on Fashion-MNIST: 5 and 10 hidden layers of 128 sigmoid units, SGD without momentum, batches of 64, 3000 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("10 hidden layers")
        {
            Networks = [StudyNetwork.Of<Sigmoid10>()],
            Initializers = [s_kumar, Starts.Xavier, Starts.He],
            Optimizers = [new Sgd(0.1), new Sgd(0.5)],
            Data = [PresetData.FashionMnist()],
            Training = new TrainingPlan { Steps = 3000, EvaluateEvery = 1000, TargetLosses = [1.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
        new Study("5 hidden layers")
        {
            Networks = [StudyNetwork.Of<Sigmoid5>()],
            Initializers = [s_kumar, Starts.Xavier, Starts.He],
            Optimizers = [new Sgd(0.1)],
            Data = [PresetData.FashionMnist()],
            Training = new TrainingPlan { Steps = 3000, EvaluateEvery = 1000, TargetLosses = [1.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        foreach (double rate in new[] { 0.5, 0.1 })
        {
            double Accuracy(PresetResults results, StudyStart start) => 100 * PresetResults.Mean(results.Of(nameof(Sigmoid10), start.Name, rate), trial => trial.FinalAccuracy);
            double Loss(PresetResults results, StudyStart start) => PresetResults.Mean(results.Of(nameof(Sigmoid10), start.Name, rate), trial => trial.LossAt(3000));
            yield return new($"10 layers, rate {PresetData.Text(rate)}: Kumar's rule learns", results => Claim.AtLeast(70).Check("test accuracy in %", Accuracy(results, s_kumar)));
            yield return new($"10 layers, rate {PresetData.Text(rate)}: Xavier and He stay at chance", results => Claim.AtMost(12).Check("test accuracy in %, the larger of the two", Math.Max(Accuracy(results, Starts.Xavier), Accuracy(results, Starts.He))));
            yield return new($"10 layers, rate {PresetData.Text(rate)}: their loss does not fall", results => Claim.MoreThan(2.29).Check("training loss around step 3000, the smaller of the two", Math.Min(Loss(results, Starts.Xavier), Loss(results, Starts.He))));
        }

        yield return new("5 layers: Kumar's rule is better", results => PresetResults.Difference(Claim.MoreThan(0), "test accuracy in %, Kumar minus Xavier",
            results.Of(nameof(Sigmoid5), s_kumar.Name), results.Of(nameof(Sigmoid5), Starts.Xavier.Name), trial => 100 * trial.FinalAccuracy));
    }
}
