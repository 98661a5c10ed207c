using System.Globalization;

namespace TypedNets.Studies;

/// <summary>The sentences of both progress displays.</summary>
internal static class StudyMessages
{
    public static string Continuing(int trials, int finished) => finished == trials
        ? $"All {trials} trials have results from an earlier run."
        : $"Continuing: {finished} of {trials} trials have results from an earlier run.";

    public static string Damaged(string damage) => $"Damaged result, its trial runs again: {damage}";

    public static string Finished(TrialResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{result.Configuration}: {Outcome(result)} ({result.Seconds:F1} s)");

    private static string Outcome(TrialResult result) => result.Outcome switch
    {
        TrialOutcome.Diverged => $"diverged after {result.Steps} steps",
        TrialOutcome.Stuck => $"stuck at {Percent(result)}, {Target(result)}",
        _ => $"accuracy {Percent(result)}, {Target(result)}",
    };

    private static string Percent(TrialResult result) => string.Create(CultureInfo.InvariantCulture, $"{100 * result.FinalAccuracy:F1} %");

    private static string Target(TrialResult result)
    {
        string target = string.Create(CultureInfo.InvariantCulture, $"loss {result.Configuration.Training.TargetLoss}");
        return result.StepsToTarget is { } step ? $"{target} after {step} steps" : $"{target} not reached";
    }
}
