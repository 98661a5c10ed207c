using System.Globalization;
using TypedNets.Charts;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace TypedNets.Studies.Reporting;

/// <summary>How numbers are written in tables and sentences, the same in all cultures.</summary>
internal static class Formats
{
    public static string Number(double value, string format = "G4") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Two digits, as 0.35 or 2.4·10⁻¹¹.</summary>
    public static string Scientific(double value)
    {
        if (value == 0 || Math.Abs(value) is >= 0.01 and < 1000)
            return Number(value, Math.Abs(value) < 10 ? "G2" : "F0");
        string[] parts = Number(value, "0.0E+0").Split('E');
        return $"{parts[0]}·10{Axis.Superscript(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
    }

    /// <summary>The loss by which a study compares speed.</summary>
    public static string Target(Study study) => study.Training.TargetLosses is [var target, ..] ? $"loss {Number(target)}" : "no loss";

    /// <summary>The accuracies that count as chance, one for each data set, in a sentence; null where numbers are predicted.</summary>
    public static string? Chance(IEnumerable<StudyRun> runs) =>
        runs.SelectMany(run => run.Trials).Select(trial => trial.Chance).OfType<double>().Distinct().Select(Percent).ToList() is { Count: > 0 } shares
            ? $"Chance is {List(shares)}, the share of the test set's most frequent class." : null;

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plural(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A share, as 41.3 %.</summary>
    public static string Percent(double share) => Number(100 * share, "F1") + "\u00a0%";

    /// <summary>A share of runs with its interval, as 1 of 5 (0.5 to 72 %).</summary>
    public static string Share(Share share) => share.Estimate().Interval is { } interval
        ? $"{share} ({Number(100 * interval.Low, "G2")} to {(interval.High == 1 ? "100" : Number(100 * interval.High, "G2"))}\u00a0%)"
        : share.ToString();

    /// <summary>Mean and standard deviation, as 0.83 ± 0.02.</summary>
    public static string Spread(Sample? numbers) => numbers is null ? "–"
        : Numbers(numbers.Mean) + (numbers.StandardDeviation is { } deviation ? $"\u00a0±\u00a0{Numbers(deviation)}" : "");

    /// <summary>Three digits, or powers of ten.</summary>
    public static string Numbers(double value) => value == 0 || Math.Abs(value) is >= 0.0001 and < 100_000 ? Number(value, Math.Abs(value) >= 1000 ? "N0" : "G3") : Scientific(value);

    /// <summary>An optimiser with all that is not zero, as "Sgd, learning rate 0.01, momentum 0.9".</summary>
    public static string Optimizer(OptimizerRule rule) => string.Join(", ",
    [
        rule.GetType().Name,
        .. rule.GetType().GetProperties().OrderBy(property => property.Name != nameof(rule.LearningRate)).Select(property => (property.Name, Value: property.GetValue(rule)))
            .Where(setting => setting.Value is not (null or 0 or 0.0 or false)).Select(setting => $"{Words(setting.Name)} {Convert.ToString(setting.Value, CultureInfo.InvariantCulture)}"),
    ]);

    /// <summary>What tells an optimiser from the study's others: its learning rate, where that is enough.</summary>
    public static string Optimizer(OptimizerRule rule, Study study) => study.Optimizers.All(other => (other with { LearningRate = rule.LearningRate }) == rule)
        ? $"learning rate {Number(rule.LearningRate)}"
        : Optimizer(rule);

    private static string Words(string name) => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

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
