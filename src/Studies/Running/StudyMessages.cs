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
        TrialOutcome.Measured => string.Join(", ", result.Values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key} {value.Value ?? double.NaN:G4}"))),
        TrialOutcome.Diverged => $"diverged after {result.Steps} steps",
        TrialOutcome.Stuck => $"stuck at {Final(result)}{Target(result)}",
        _ => $"{(result.FinalAccuracy is null ? "" : "accuracy ")}{Final(result)}{Target(result)}",
    };

    private static string Final(TrialResult result) => result.FinalAccuracy is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %")
        : string.Create(CultureInfo.InvariantCulture, $"loss {result.FinalLoss:G4}");

    private static string Target(TrialResult result)
    {
        if (result.Targets.Count == 0)
            return "";
        string target = string.Create(CultureInfo.InvariantCulture, $", {result.Targets[0].Measure} {result.Targets[0].Value}");
        return result.StepsToTarget is { } step ? $"{target} after {step} steps" : $"{target} not reached";
    }
}
