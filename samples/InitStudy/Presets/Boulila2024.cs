using TypedNets;
using TypedNets.Analysis;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>The start that Boulila et al. propose: U(±a), a = √(2/fan-in) + √(2/(fan-in + fan-out)), as in their code.</summary>
internal sealed class BoulilaUniform : Initializer
{
    /// <summary>The bound a for these fans.</summary>
    public static double Bound(double fanIn, double fanOut) => Math.Sqrt(2 / fanIn) + Math.Sqrt(2 / (fanIn + fanOut));

    public override void Fill(Tensor tensor, ParameterSite site, Generator generator)
    {
        Fans fans = site.Fans ?? throw new InitializerException($"{site.Path}: U(±a) needs fans, and this parameter has none.");
        double bound = Bound(fans.In, fans.Out);
        tensor.uniform_(-bound, bound, generator);
    }
}

/// <summary>Boulila et al. 2024: a new bound that is He's within 1.5 % where layers are square.</summary>
internal sealed class Boulila2024 : Preset
{
    private static readonly StudyStart s_proposed = new BoulilaUniform(), s_he = Initializers.HeUniform();

    public override string Name => "boulila-2024";

    public override string Title => "Does a bound 1.5 % below He's train better?";

    public override string Source => "Boulila et al. 2024, arXiv 2406.00348, and the authors' code";

    public override string Explanation =>
        "Published: weights of U(±a), a = √(2/fan-in) + √(2/(fan-in + fan-out)), win by 0.1 to 6 points over He and Xavier on UC Merced with ResNet152, VGG19 and MobileNetV2, one run each. For "
        + "square layers a is 2.414/√n against 2.449/√n of He's uniform start: the same within 1.5 %, so that no difference is expected. No images of UC Merced are used here, but Fashion-MNIST: 6 "
        + "convolutions, SGD 0.01 with momentum 0.9, batches of 64, 800 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("The proposed bound and He's")
        {
            Networks = [StudyNetwork.Of<Cnn6>()],
            Initializers = [s_proposed, s_he],
            Optimizers = [new Sgd(0.01, Momentum: 0.9)],
            Data = [PresetData.FashionMnist32()],
            Training = new TrainingPlan { Steps = 800, EvaluateEvery = 400, TargetLosses = [0.7] },
            Seeds = quick ? [1, 2, 3, 4, 5] : [.. Enumerable.Range(1, 20)],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        yield return new("The bounds are nearly the same where layers are square", _ => Claim.Within(0.985, 0.987).Check("proposed / He", BoulilaUniform.Bound(128, 128) / Math.Sqrt(6.0 / 128)));
        const string Subject = "test accuracy in points, proposed minus He";
        yield return new("Their accuracies are not distinguishable", results => PresetResults.Pairs(Of(results, s_proposed), Of(results, s_he), Points) is { } pairs
            ? Acceptance.Indistinguishable(Subject, pairs.MeanDifference())
            : throw new MissingResultException($"{Subject}: with no seed do both have a number."));
        yield return new("They are the same within 1 point", results => PresetResults.Difference(Claim.Within(-1, 1), Subject, Of(results, s_proposed), Of(results, s_he), Points));

        static IReadOnlyList<TrialResult> Of(PresetResults results, StudyStart start) => results.Of(nameof(Cnn6), start.Name);
        static double? Points(TrialResult trial) => 100 * trial.FinalAccuracy;
    }
}
