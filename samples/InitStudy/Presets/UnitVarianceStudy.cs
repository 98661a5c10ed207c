using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace InitStudy.Presets;

/// <summary>UnitVariance against the five families that Zhang (2024) compares, each at its best learning rate.</summary>
internal sealed class UnitVarianceStudy : Preset
{
    /// <summary>Differences of the mean loss below this are no difference.</summary>
    private const double Margin = 0.02;

    private static readonly StudyStart s_unit = Initializers.UnitVariance();

    private static readonly StudyStart[] s_families =
        [Initializers.RandomNormal(0.05), Initializers.XavierNormal(), Initializers.HeNormal(), Initializers.LeCunNormal(), Initializers.Orthogonal()];

    private static readonly double[] s_rates = [0.001, 0.003, 0.01, 0.03];

    public override string Name => "unit-variance";

    public override string Title => "Does a start that follows from the predicted signal train at least as fast as the best of the families?";

    public override string Source => "UnitVariance of this project; its relatives: Bingham, Miikkulainen 2023, \"AutoInit\", arXiv 2109.08958; Martens et al. 2021, arXiv 2110.01765";

    public override string Explanation =>
        "Fifteen plain convolutional networks of 10 to 50 layers over ReLU, GELU, SiLU, tanh and SELU, with and without pools, on optdigits: SGD with momentum 0.9, batches of 32, 300 steps. Every start is "
        + "trained at each of four learning rates, and its best one counts, so that all have the same budget. Compared is the mean training loss over all steps, which is low for what learns "
        + "early; a difference below 0.02 counts as none. The quick form has the networks of 10 and 20 layers and one seed, the full one all and three seeds.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Plain convolutional networks")
        {
            Networks = quick
                ? [StudyNetwork.Of<ReLU10>(), StudyNetwork.Of<ReLU20>(), StudyNetwork.Of<GELU20>(), StudyNetwork.Of<SiLU20>(), StudyNetwork.Of<Tanh20>(), StudyNetwork.Of<SELU20>()]
                : [
                    StudyNetwork.Of<ReLU10>(), StudyNetwork.Of<ReLU20>(), StudyNetwork.Of<ReLU50>(), StudyNetwork.Of<GELU20>(), StudyNetwork.Of<GELU50>(),
                    StudyNetwork.Of<SiLU20>(), StudyNetwork.Of<SiLU50>(), StudyNetwork.Of<Tanh20>(), StudyNetwork.Of<Tanh50>(), StudyNetwork.Of<SELU20>(), StudyNetwork.Of<SELU50>(),
                    StudyNetwork.Of<ReLUMaxPool20>(), StudyNetwork.Of<GELUAvgPool20>(), StudyNetwork.Of<SiLUMaxPool20>(), StudyNetwork.Of<TanhAvgPool20>(),
                ],
            Initializers = [.. s_families, s_unit],
            Optimizers = [.. s_rates.Select(rate => new Sgd(rate, Momentum: 0.9))],
            Data = [PresetData.Optdigits()],
            Training = new TrainingPlan { Steps = 300, BatchSize = 32, EvaluateEvery = 150, TargetLosses = [1.0], SignalSamples = 0 },
            Seeds = quick ? [1] : [1, 2, 3],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick) => Studies(quick)[0].Networks.Select(network =>
        new PresetClaim($"{network.Name}: UnitVariance is at least as fast as the best family", results => AsFast(results, network.Name)));

    private static Acceptance AsFast(PresetResults results, string network)
    {
        (StudyStart Start, double Rate, double Loss) best = s_families.Select(start => Best(results, network, start)).MinBy(each => each.Loss);
        (StudyStart Start, double Rate, double Loss) unit = Best(results, network, s_unit);
        string subject = $"mean loss, UnitVariance (rate {PresetData.Text(unit.Rate)}, {unit.Loss:0.000}) minus {best.Start.Name} (rate {PresetData.Text(best.Rate)}, {best.Loss:0.000}), chance {results.Of(network, s_unit.Name)[0].ChanceLoss:0.000}";
        return Claim.AtMost(Margin).Check(subject, unit.Loss - best.Loss);
    }

    private static (StudyStart Start, double Rate, double Loss) Best(PresetResults results, string network, StudyStart start) =>
        s_rates.Select(rate => (start, rate, PresetResults.Mean(results.Of(network, start.Name, rate), trial => trial.MeanLoss))).MinBy(each => each.Item3);
}
