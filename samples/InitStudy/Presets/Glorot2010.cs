using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(300), Sigmoid, Block<SigmoidDense>(300, Repeat = 4), Linear(9)]
public partial class SigmoidDense300;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(300), Tanh, Block<TanhDense>(300, Repeat = 4), Linear(9)]
public partial class TanhDense300;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(300), Softsign, Block<SoftsignDense>(300, Repeat = 4), Linear(9)]
public partial class SoftsignDense300;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(1000), Sigmoid, Block<SigmoidDense>(1000, Repeat = 4), Linear(9)]
public partial class SigmoidDense1000;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(1000), Tanh, Block<TanhDense>(1000, Repeat = 4), Linear(9)]
public partial class TanhDense1000;

[Network, Input(1, 32, 32), XavierUniform, Flatten, Linear(1000), Softsign, Block<SoftsignDense>(1000, Repeat = 4), Linear(9)]
public partial class SoftsignDense1000;

/// <summary>Glorot and Bengio 2010: the normalised start against the standard one, in five hidden layers on Shapeset-3×2.</summary>
internal sealed class Glorot2010 : Preset
{
    /// <summary>U(±1/√fan-in), what everybody did then, and what PyTorch's layers start from.</summary>
    private static readonly StudyStart s_standard = new("standard", Initializers.VarianceScaling(1.0 / 3, FanMode.FanIn, Distribution.Uniform));

    private static readonly StudyStart s_normalised = new("normalised", Initializers.XavierUniform());

    public override string Name => "glorot-2010";

    public override string Title => "Does the normalised start help deep networks, and which activations need it?";

    public override string Source => "Glorot, Bengio 2010, \"Understanding the Difficulty of Training Deep Feedforward Neural Networks\", PMLR 9:249, table 1 and section 4";

    public override string Explanation =>
        "Published, test errors on Shapeset-3×2 with five hidden layers of 1000 units: sigmoid 82.61 % (it learns nothing), tanh 27.15, softsign 16.27, softsign "
        + "normalised 16.06, tanh normalised 15.60; at the start the singular values of the Jacobian between layers are 0.5 on average with the standard start U(±1/√fan-in), 0.8 with the normalised "
        + "one. There 5 million online updates with the best of several learning rates; here SGD 0.03 in batches of 10, 30,000 updates with 300 units (200,000 with "
        + "1000 in full) over 100,000 images again and again: the order is to be seen, not the errors.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Table 1")
        {
            Networks = quick
                ? [StudyNetwork.Of<SigmoidDense300>(), StudyNetwork.Of<TanhDense300>(), StudyNetwork.Of<SoftsignDense300>()]
                : [StudyNetwork.Of<SigmoidDense1000>(), StudyNetwork.Of<TanhDense1000>(), StudyNetwork.Of<SoftsignDense1000>()],
            Initializers = [s_standard, s_normalised],
            Optimizers = [new Sgd(0.03)],
            Data = [PresetData.Shapeset(train: 100_000, test: 10_000)],
            Training = new TrainingPlan { BatchSize = 10, Steps = quick ? 30_000 : 200_000, EvaluateEvery = quick ? 10_000 : 50_000, TargetLosses = [1.6], LossWindow = 500 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
        new Study("Before training")
        {
            Measurements = [GlorotSignals.Of("tanh", s_standard), GlorotSignals.Of("tanh", s_normalised)],
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        (string sigmoid, string tanh, string softsign) = quick
            ? (nameof(SigmoidDense300), nameof(TanhDense300), nameof(SoftsignDense300))
            : (nameof(SigmoidDense1000), nameof(TanhDense1000), nameof(SoftsignDense1000));
        static double Error(PresetResults results, string network, StudyStart start) => 100 - (100 * PresetResults.Mean(results.Of(network, start.Name), trial => trial.FinalAccuracy));
        static IReadOnlyDictionary<int, double> Signal(PresetResults results, StudyStart start, string name) => PresetResults.Each(results.Of("tanh", start.Name), trial => trial.Values[name]);

        yield return new("Sigmoid learns nothing", results => Claim.MoreThan(80).Check("test error in %", Error(results, sigmoid, s_standard)));
        yield return new("The published order of errors", results => Acceptance.Falling("test error in %",
            ("sigmoid", Error(results, sigmoid, s_standard)), ("tanh", Error(results, tanh, s_standard)), ("softsign", Error(results, softsign, s_standard)), ("softsign normalised", Error(results, softsign, s_normalised))));
        yield return new("Tanh normalised is best, or within 2 points of it", results =>
            Claim.AtMost(2).Check("test error in points, tanh normalised minus softsign normalised", Error(results, tanh, s_normalised) - Error(results, softsign, s_normalised)));
        yield return new("Tanh needs the normalised start", results => PresetResults.Difference(Claim.AtLeast(8), "test error in points, tanh minus tanh normalised",
            results.Of(tanh, s_standard.Name), results.Of(tanh, s_normalised.Name), trial => 100 * (1 - trial.FinalAccuracy)));
        yield return new("Jacobian, standard: 0.5", results => Claim.Within(0.45, 0.55).CheckEach("mean singular value between hidden layers", Signal(results, s_standard, GlorotSignals.SingularValue)));
        yield return new("Jacobian, normalised: 0.8", results => Claim.Within(0.70, 0.85).CheckEach("mean singular value between hidden layers", Signal(results, s_normalised, GlorotSignals.SingularValue)));
        yield return new("Gradients shrink on their way back, standard", results => Claim.MoreThan(5).CheckEach("deviation of the gradient, layer 5 / layer 1", Signal(results, s_standard, GlorotSignals.Gradients)));
        yield return new("They hardly do, normalised", results => Claim.LessThan(2).CheckEach("deviation of the gradient, layer 5 / layer 1", Signal(results, s_normalised, GlorotSignals.Gradients)));
        foreach (StudyStart start in new[] { s_standard, s_normalised })
        {
            yield return new($"Weight gradients are level, {start.Name}", results =>
                Claim.LessThan(1.3).CheckEach("deviation of the weights' gradient, largest / smallest of the hidden layers", Signal(results, start, GlorotSignals.WeightGradients)));
        }
    }
}
