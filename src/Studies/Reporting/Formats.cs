using System.Globalization;
using TypedNets.Charts;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>How numbers are written in tables and sentences, the same in all cultures.</summary>
internal static class Formats
{
    public static string Number(double value, string format = "G4") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Two digits, as 0.35 or 2.4·10⁻¹¹.</summary>
    public static string Scientific(double value)
    {
        if (value == 0 || Math.Abs(value) is >= 0.01 and < 1000)
            return Number(value, "G2");
        string[] parts = Number(value, "0.0E+0").Split('E');
        return $"{parts[0]}·10{Axis.Superscript(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
    }

    /// <summary>The loss by which a study compares speed.</summary>
    public static string Target(Study study) => study.Training.TargetLosses is [var target, ..] ? $"loss {Number(target)}" : "no loss";

    /// <summary>The accuracies that count as chance, one for each data set.</summary>
    public static string Chance(StudyRun run) => List([.. run.Trials.Select(trial => trial.Chance).OfType<double>().Distinct().Select(Percent)]);

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plural(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A share, as 41.3 %.</summary>
    public static string Percent(double share) => Number(100 * share, "F1") + "\u00a0%";

    /// <summary>Mean and standard deviation in percent, as 41.3 % ± 2.0.</summary>
    public static string Spread(Sample? shares) => shares is null ? "–"
        : Percent(shares.Mean) + (shares.StandardDeviation is { } deviation ? $"\u00a0±\u00a0{Number(100 * deviation, "F1")}" : "");

    /// <summary>The interval of the mean in percent, as 36.4 to 46.2 %.</summary>
    public static string Interval(Sample? shares) => shares?.EstimateMean().Interval is not { } interval ? "–"
        : $"{Number(Math.Max(0, 100 * interval.Low), "F1")} to {Percent(Math.Min(1, interval.High))}";

    /// <summary>Median and range of the steps to the target, as 412 (380 to 430); with "never" where runs did not reach it.</summary>
    public static string Steps(GroupSummary group)
    {
        if (group.StepsToTarget.Count == 0)
            return "never";
        string highest = group.StepsToTarget.Count < group.Count ? "never" : Number(group.StepsToTarget[^1]);
        string lowest = Number(group.StepsToTarget[0]);
        string median = group.MedianSteps is { } steps ? Number(steps, "F0") : "never";
        return group.Count == 1 ? median : $"{median} ({lowest} to {highest})";
    }

    /// <summary>The sentences that there are, one after the other.</summary>
    public static string Paragraph(params IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());

    /// <summary>A list in a sentence: a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "none",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };
}
