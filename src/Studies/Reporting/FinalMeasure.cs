using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>By what a trained network is judged: accuracy in percent, or the loss where numbers are predicted.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What follows a number, and a difference of numbers.</param>
/// <param name="IsHigherBetter">Whether more is better.</param>
/// <param name="Number">What it is of a trial, in these units.</param>
/// <param name="Gap">The same on training samples minus that on test samples, or the other way where less is better.</param>
internal sealed record FinalMeasure(string Name, (string Number, string Difference) Unit, bool IsHigherBetter, Func<TrialResult, double?> Number, Func<TrialResult, double?> Gap)
{
    private static readonly FinalMeasure s_accuracy = new("test accuracy", ("\u00a0%", " points"), true, trial => 100 * trial.FinalAccuracy, trial => 100 * trial.Gap);

    private static readonly FinalMeasure s_loss = new("test loss", ("", ""), false, trial => trial.FinalLoss, trial => trial.FinalLoss - trial.TrainLoss);

    public static FinalMeasure Of(StudyData data) => data.Classes > 0 ? s_accuracy : s_loss;

    /// <summary>The name where a sentence or a table begins.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The name with its unit, for axes.</summary>
    public string Label => IsHigherBetter ? $"{Name} in %" : Name;

    /// <summary>A number without its unit.</summary>
    public string Digits(double value) => IsHigherBetter ? Formats.Number(value, "F1") : Formats.Number(value, "G3");

    /// <summary>A number.</summary>
    public string Text(double value) => Digits(value) + Unit.Number;

    /// <summary>Mean and standard deviation, as 41.3 % ± 2.0.</summary>
    public string Spread(Sample? sample) => sample is null ? "–"
        : Text(sample.Mean) + (sample.StandardDeviation is { } deviation ? $"\u00a0±\u00a0{Digits(deviation)}" : "");

    /// <summary>The interval of the mean, as 36.4 to 46.2 %.</summary>
    public string Interval(Sample? sample) => sample?.EstimateMean().Interval is not { } interval ? "–"
        : $"{Digits(Within(interval.Low))} to {Text(Within(interval.High))}";

    /// <summary>The groups that have a number, the best first.</summary>
    public IReadOnlyList<GroupSummary> Ranked(IEnumerable<GroupSummary> groups) =>
        [.. groups.Where(group => group.Numbers(Number) is not null).OrderBy(group => (IsHigherBetter ? -1 : 1) * group.Numbers(Number)!.Mean)];

    // Student's t knows no bounds.
    private double Within(double value) => Math.Clamp(value, 0, IsHigherBetter ? 100 : double.PositiveInfinity);
}
