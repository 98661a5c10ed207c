using TypedNets;
using TypedNets.Data;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

// Only the matrix from state to state differs; all else starts as PyTorch's layers do.

[Network, Input(100, 2), RNN(64, LastStep = true), Linear(1)]
public partial class TanhDefault;

[Network, Input(100, 2), RNN(64, LastStep = true), TorchDefault, XavierNormal(For = InitializerTarget.Recurrent), Linear(1)]
public partial class TanhXavier;

[Network, Input(100, 2), RNN(64, LastStep = true), TorchDefault, RandomNormal(0.01, For = InitializerTarget.Recurrent), Linear(1)]
public partial class TanhSmall;

[Network, Input(100, 2), RNN(64, LastStep = true), TorchDefault, Orthogonal(Gain = 1, For = InitializerTarget.Recurrent), Linear(1)]
public partial class TanhOrthogonal;

[Network, Input(100, 2), RNN(64, LastStep = true, Nonlinearity = Nonlinearity.ReLU), Linear(1)]
public partial class ReLUDefault;

[Network, Input(100, 2), RNN(64, LastStep = true, Nonlinearity = Nonlinearity.ReLU), TorchDefault, Orthogonal(Gain = 1, For = InitializerTarget.Recurrent), Linear(1)]
public partial class ReLUOrthogonal;

[Network, Input(100, 2), RNN(64, LastStep = true, Nonlinearity = Nonlinearity.ReLU), TorchDefault, Identity(For = InitializerTarget.Recurrent), Linear(1)]
public partial class ReLUIdentity;

[Network, Input(64, DType = DType.Int64), Embedding(65, 64), RNN(128), Linear(65), Transpose(1, 2)]
public partial class CharacterRnn;

/// <summary>Le, Jaitly and Hinton 2015: simple recurrent networks remember over long times if their state starts out copied.</summary>
internal sealed class Le2015 : Preset
{
    private static readonly StudyNetwork[] s_adding =
    [
        StudyNetwork.Of<TanhDefault>(), StudyNetwork.Of<TanhXavier>(), StudyNetwork.Of<TanhSmall>(), StudyNetwork.Of<TanhOrthogonal>(),
        StudyNetwork.Of<ReLUDefault>(), StudyNetwork.Of<ReLUOrthogonal>(), StudyNetwork.Of<ReLUIdentity>(),
    ];

    private static readonly StudyStart[] s_starts = [Initializers.TorchDefault(), Initializers.RandomNormal(0.01), Initializers.XavierNormal(), Initializers.LeCunNormal(), Initializers.Orthogonal(gain: 1)];

    public override string Name => "le-2015";

    public override string Title => "Does the start of the recurrent matrix decide what simple recurrent networks remember?";

    public override string Source => "Le, Jaitly, Hinton 2015, \"A Simple Way to Initialize Recurrent Networks of Rectified Linear Units\", arXiv 1504.00941";

    public override string Explanation =>
        "Published: with ReLU and the identity as its recurrent matrix, a simple recurrent network adds two marked numbers of a long sequence, which others do not learn. Here sequences of 100, 64 units, Adam 0.001, "
        + "gradients clipped to norm 1, batches of 64, 1500 steps; answering 1 always has a mean square error of 0.167. Then characters of Shakespeare, 128 tanh units over 64 characters, 1000 steps: "
        + "where no long memory is needed, starts should make no difference.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("The adding problem")
        {
            Networks = s_adding,
            Initializers = [StudyStart.Declared],
            Optimizers = [new Adam(0.001)],
            Data =
            [
                new StudyData("Adding problem", "Sequences of 100 numbers of U(0, 1), two of them marked, one in each half, to be added: 50,000 to train on, 2,000 to test", [100, 2], 0,
                    _ => new StudySamples(Sequences(50_000, 1), Sequences(2_000, 2))),
            ],
            Training = new TrainingPlan { Steps = 1500, EvaluateEvery = 500, TargetLosses = [0.1], LossWindow = 50, Clipping = new ClipByNorm(1), SignalSamples = 0 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
        new Study("Characters")
        {
            Networks = [StudyNetwork.Of<CharacterRnn>()],
            Initializers = s_starts,
            Optimizers = [new Adam(0.002)],
            Data =
            [
                new StudyData("Shakespeare", "Tiny Shakespeare: the next of 65 characters in windows of 64", [64], 65,
                    stop => new StudySamples(TinyShakespeare.Load(Split.Train, cancellation: stop), Some(TinyShakespeare.Load(Split.Test, cancellation: stop)))),
            ],
            Training = new TrainingPlan { Steps = 1000, EvaluateEvery = 500, TargetLosses = [2.2], LossWindow = 50, Clipping = new ClipByNorm(1), SignalSamples = 0 },
            Seeds = quick ? [1, 2] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static IReadOnlyDictionary<int, double> Errors(PresetResults results, string network) => PresetResults.Each(results.Of(network, StudyStart.Declared.Name), trial => trial.FinalLoss);
        static double Error(PresetResults results, string network) => Errors(results, network).Values.Average();

        yield return new("Tanh with an orthogonal recurrent matrix has begun to learn", results => Claim.LessThan(0.145).Check("mean square error on the test set", Error(results, nameof(TanhOrthogonal))));
        yield return new("Tanh from other starts has not", results =>
        {
            (string network, double loss) = new[] { nameof(TanhDefault), nameof(TanhXavier), nameof(TanhSmall) }.Select(network => (network, Error(results, network))).MinBy(each => each.Item2);
            return Claim.MoreThan(0.155).Check($"smallest mean square error, {network}", loss);
        });
        foreach (string other in new[] { nameof(ReLUDefault), nameof(ReLUOrthogonal) })
        {
            yield return new($"ReLU with the identity is better than {other}", results =>
            {
                IReadOnlyDictionary<int, double> identity = Errors(results, nameof(ReLUIdentity)), others = Errors(results, other);
                return Claim.LessThan(0).CheckEach("mean square error on the test set, difference", identity.ToDictionary(pair => pair.Key, pair => pair.Value - others[pair.Key]));
            });
        }

        yield return new("Characters: starts make no difference", results =>
        {
            double[] characters = [.. s_starts.Select(start => PresetResults.Mean(results.Of(nameof(CharacterRnn), start.Name), trial => trial.FinalLoss))];
            return Claim.AtMost(0.1).Check("test loss, worst start minus best", characters.Max() - characters.Min());
        });
    }

    private static Dataset Some(Dataset whole)
    {
        using (whole)
            return whole.Take(Math.Min(whole.Count, 500));
    }

    private static Dataset Sequences(int count, ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        Tensor numbers = rand(count, 100, generator: generator);
        Tensor marks = zeros(count, 100);
        foreach (int half in new[] { 0, 50 })
            marks.scatter_(1, randint(half, half + 50, [count, 1], ScalarType.Int64, generator: generator), ones(count, 1));
        return new Dataset("Adding problem", stack([numbers, marks], dim: 2).MoveToOuterDisposeScope(), (numbers * marks).sum(1, keepdim: true).MoveToOuterDisposeScope(), []);
    }
}
