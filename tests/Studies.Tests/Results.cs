namespace TypedNets.Studies.Tests;

/// <summary>Invented results, for what is computed from results.</summary>
internal static class Results
{
    public static TrialResult Of(string network, string initializer, int seed, double? accuracy, int? stepsToTarget = null, double forwardRatio = 1) => new()
    {
        Configuration = Configuration(network, initializer, seed),
        Outcome = accuracy switch { null => TrialOutcome.Diverged, < 0.39 => TrialOutcome.Stuck, _ => TrialOutcome.Learned },
        Steps = accuracy is null ? 7 : 40,
        Targets = [new TargetPoint("loss", 0.5, stepsToTarget)],
        Chance = 0.34,
        FinalAccuracy = accuracy,
        FinalLoss = accuracy is null ? null : 1 - accuracy,
        Losses = [new LossPoint(20, 1), new LossPoint(40, 1 - accuracy ?? 50)],
        Evaluations = accuracy is { } share ? [new EvaluationPoint(40, 1 - share, share, 1)] : [],
        MeanLoss = 1 - accuracy ?? 50,
        Layers = [Layer("first", 1), Layer("last", forwardRatio)],
        Seconds = 1,
    };

    public static TrialConfiguration Configuration(string network, string initializer, int seed) => new(network, initializer, seed)
    {
        Data = TinyStudy.Data.Description,
        Optimizer = TinyStudy.Optimizer,
        Training = TinyStudy.Plan,
    };

    private static LayerMeasurement Layer(string path, double forward)
    {
        var signal = new LayerSignal(forward, forward, 1, 0);
        return new LayerMeasurement(path, "Linear", signal, signal, 1, 1, 1);
    }
}
