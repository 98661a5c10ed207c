using TorchSharp;
using TypedNets;
using TypedNets.Data;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

[Network, Input(2), HeNormal, Linear(10), ReLU, Linear(5), ReLU, Linear(2)]
public partial class CirclesMlp;

/// <summary>The circles that everybody meets in a first course.</summary>
internal sealed class Circles : Preset
{
    private static readonly StudyStart s_zeros = Initializers.Zeros(), s_small = Initializers.RandomNormal(0.01), s_large = Initializers.RandomNormal(10), s_he = Initializers.HeNormal();

    public override string Name => "circles";

    public override string Title => "Zeros, too large, or He: what tells two circles apart?";

    public override string Source => "deeplearning.ai, \"Improving Deep Neural Networks\", first week's exercise";

    public override string Explanation =>
        "Published: with 300 points of two noisy circles and a network 2-10-5-1, zeros give 50 % training accuracy, N(0, 1) times ten 83 %, He 99 %, after 15,000 steps of gradient descent at 0.01. "
        + "Here two outputs with softmax stand for the one with a sigmoid; the rest is the same.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Two circles")
        {
            Networks = [StudyNetwork.Of<CirclesMlp>()],
            Initializers = [s_zeros, s_small, s_large, s_he],
            Optimizers = [new Sgd(0.01)],
            Data =
            [
                new StudyData("Circles", "Two circles of radius 1 and 0.8 with noise of deviation 0.05: 300 points to train on, 300 others to test", [2], 2,
                    _ => new StudySamples(Draw(1), Draw(2))),
            ],
            Training = new TrainingPlan { BatchSize = 300, Steps = 15_000, EvaluateEvery = 5000, TargetLosses = [0.4], SignalSamples = 300 },
            Seeds = quick ? [1, 2, 3, 4, 5] : [.. Enumerable.Range(1, 20)],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static IReadOnlyDictionary<int, double> Accuracy(PresetResults results, StudyStart start) => PresetResults.Each(results.Of(nameof(CirclesMlp), start.Name), trial => trial.TrainAccuracy);
        yield return new("Zeros learn nothing", results => Claim.Within(0.5, 0.5).CheckEach("training accuracy", Accuracy(results, s_zeros)));
        yield return new("Nor do tiny weights", results => Claim.AtMost(0.55).CheckEach("training accuracy", Accuracy(results, s_small)));
        yield return new("He solves it", results => Claim.AtLeast(0.97).CheckEach("training accuracy", Accuracy(results, s_he)));
        yield return new("Weights that are too large are stuck half way", results => Claim.Within(0.65, 0.90).CheckEach("training accuracy", Accuracy(results, s_large)));
    }

    private static Dataset Draw(ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        Tensor angles = linspace(0, 2 * Math.PI, 151, dtype: ScalarType.Float32)[TensorIndex.Slice(stop: 150)];
        Tensor circle = stack([angles.cos(), angles.sin()], dim: 1);
        using Scalar inner = 0.8, noise = 0.05;
        Tensor points = cat([circle, circle * inner]) + (randn(300, 2, generator: generator) * noise);
        return new Dataset("Circles", points.MoveToOuterDisposeScope(), (arange(300, dtype: ScalarType.Int64) / 150).to(ScalarType.Int64).MoveToOuterDisposeScope(), ["outer", "inner"]);
    }
}
