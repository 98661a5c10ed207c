namespace TypedNets.Studies.Tests;

/// <summary>Invented results, for what is computed from results.</summary>
internal static class Results
{
    public static TrialResult Of(string network, string initializer, int seed, double? accuracy, int? stepsToTarget = null, double spreadRatio = 1) => new()
    {
        Configuration = new TrialConfiguration(network, "", initializer, seed, TinyStudy.Data.Description, TinyStudy.Plan),
        Outcome = accuracy switch { null => TrialOutcome.Diverged, < 0.39 => TrialOutcome.Stuck, _ => TrialOutcome.Learned },
        Steps = accuracy is null ? 7 : 40,
        StepsToTarget = stepsToTarget,
        Chance = 0.34,
        FinalAccuracy = accuracy,
        FinalLoss = accuracy is null ? null : 1 - accuracy,
        Losses = [new LossPoint(20, 1), new LossPoint(40, 1 - accuracy ?? 50)],
        Evaluations = accuracy is { } share ? [new EvaluationPoint(40, 1 - share, share)] : [],
        Layers = [new LayerMeasurement("first", "Linear", 1, 1, 1, 1), new LayerMeasurement("last", "Linear", spreadRatio, 1, 1, 1)],
        Seconds = 1,
    };
}
