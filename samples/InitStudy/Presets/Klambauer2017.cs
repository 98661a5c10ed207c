using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(1, 28, 28), Flatten, Linear(512), ReLU, Dropout(0.05), Linear(256), ReLU, Dropout(0.05), Linear(10)]
public partial class ReLUMlp;

[Network, Input(1, 28, 28), LeCunNormal, Flatten, Linear(512), SELU, AlphaDropout(0.05), Linear(256), SELU, AlphaDropout(0.05), Linear(10)]
public partial class SELUMlp;

[Network, Input(1, 28, 28), LeCunNormal, Flatten, Linear(128), SELU, Block<SELUDense>(Repeat = 31), Linear(10)]
public partial class SELU32;

/// <summary>Klambauer et al. 2017: SELU with LeCun's start against ReLU, as they compared it, and with the start that ReLU needs.</summary>
internal sealed class Klambauer2017 : Preset
{
    public override string Name => "klambauer-2017";

    public override string Title => "Does SELU with LeCun's start beat ReLU, or does ReLU lack its own start?";

    public override string Source => "Klambauer, Unterthiner, Mayr, Hochreiter 2017, \"Self-Normalizing Neural Networks\", arXiv 1706.02515, and the authors' notebooks (bioinf-jku/SNNs)";

    public override string Explanation =>
        "Published, the authors' notebook: 784-512-256-10 on MNIST with dropout 0.05, SGD 0.001, batches of 128, 20 epochs: ReLU 90.76 % with its framework's default start, SELU 92.04 % with LeCun's. "
        + "Two factors change at once there; here ReLU is also run with He's start, and SELU with the default. Then 32 layers of 128 SELU units on Fashion-MNIST, SGD 0.01, batches of 64, 1500 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("The notebook")
        {
            Networks = [StudyNetwork.Of<ReLUMlp>(), StudyNetwork.Of<SELUMlp>()],
            Initializers = [Starts.Default, Starts.LeCun, Starts.He],
            Optimizers = [new Sgd(0.001)],
            Data = [PresetData.Mnist()],
            Training = new TrainingPlan { BatchSize = 128, Steps = 9360, EvaluateEvery = 2340, TargetLosses = [0.5], LossWindow = 100 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
        new Study("32 layers")
        {
            Networks = [StudyNetwork.Of<SELU32>()],
            Initializers = [Starts.LeCun, Starts.He, Starts.Tiny],
            Optimizers = [new Sgd(0.01)],
            Data = [PresetData.FashionMnist()],
            Training = new TrainingPlan { Steps = 1500, EvaluateEvery = 500, TargetLosses = [1.0], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Accuracy(PresetResults results, string network, StudyStart start) => 100 * PresetResults.Mean(results.Of(network, start.Name), trial => trial.FinalAccuracy);

        yield return new("ReLU with the default start, as published", results => Claim.Within(90.2, 91.4).Check("test accuracy in %", Accuracy(results, nameof(ReLUMlp), Starts.Default)));
        yield return new("SELU with LeCun's start, as published", results => Claim.Within(91.4, 92.6).Check("test accuracy in %", Accuracy(results, nameof(SELUMlp), Starts.LeCun)));
        yield return new("New: ReLU with He's start beats SELU with LeCun's", results => PresetResults.Difference(Claim.MoreThan(0), "test accuracy in %, ReLU + He minus SELU + LeCun",
            results.Of(nameof(ReLUMlp), Starts.He.Name), results.Of(nameof(SELUMlp), Starts.LeCun.Name), trial => 100 * trial.FinalAccuracy));
        yield return new("32 SELU layers learn from LeCun's start", results => Claim.AtLeast(80).Check("test accuracy in %", Accuracy(results, nameof(SELU32), Starts.LeCun)));
        yield return new("They diverge from He's", results => Acceptance.WithEverySeed("the loss exceeds all bounds",
            results.Of(nameof(SELU32), Starts.He.Name).ToDictionary(trial => trial.Configuration.Seed, trial => trial.Outcome == TrialOutcome.Diverged)));
        yield return new("They stay at chance from N(0, 0.01²)", results => Claim.Within(2.29, 2.31).CheckEach("training loss around step 1500",
            PresetResults.Each(results.Of(nameof(SELU32), Starts.Tiny.Name), trial => trial.LossAt(1500))));
    }
}
