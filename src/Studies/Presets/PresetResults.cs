using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Presets;

/// <summary>The results of a preset's studies, to be looked up by what was run.</summary>
/// <param name="trials">All results that there are.</param>
public sealed class PresetResults(IEnumerable<TrialResult> trials)
{
    private readonly ILookup<(string, string), TrialResult> _trials =
        trials.ToLookup(trial => (trial.Configuration.Subject, trial.Configuration.Variant));

    /// <summary>The trials of a network, or of what was measured, in the order of their seeds.</summary>
    /// <param name="subject">The network's name, or what was measured.</param>
    /// <param name="variant">The initializer's name, or the variant.</param>
    /// <param name="rate">The learning rate where there are several.</param>
    /// <param name="data">The beginning of the description of the data where there are several.</param>
    /// <exception cref="MissingResultException">Nothing of that kind was run.</exception>
    public IReadOnlyList<TrialResult> Of(string subject, string variant, double? rate = null, string? data = null)
    {
        TrialResult[] found =
        [
            .. _trials[(subject, variant)]
                .Where(trial => rate is null || trial.Configuration.Optimizer?.LearningRate == rate)
                .Where(trial => data is null || trial.Configuration.Data?.StartsWith(data, StringComparison.Ordinal) == true)
                .OrderBy(trial => trial.Configuration.Seed),
        ];
        if (found.Length > 0)
            return found;
        string at = rate is null ? "" : FormattableString.Invariant($" at the learning rate {rate}"), on = data is null ? "" : $" on {data}";
        throw new MissingResultException($"Nothing was run of '{subject}' with '{variant}'{at}{on}.");
    }

    /// <summary>A number of each of these trials, by its seed; not a number where the trial has none.</summary>
    public static IReadOnlyDictionary<int, double> Each(IEnumerable<TrialResult> trials, Func<TrialResult, double?> number) =>
        trials.ToDictionary(trial => trial.Configuration.Seed, trial => number(trial) ?? double.NaN);

    /// <summary>The mean of a number over these trials; not a number where one of them has none.</summary>
    public static double Mean(IEnumerable<TrialResult> trials, Func<TrialResult, double?> number) => trials.Average(trial => number(trial) ?? double.NaN);

    /// <summary>The median over these trials, where one without the number counts as larger than all others.</summary>
    public static double Median(IEnumerable<TrialResult> trials, Func<TrialResult, double?> number) =>
        new Sample(trials.Select(trial => number(trial) ?? double.PositiveInfinity)).Median;

    /// <summary>Two kinds of trials side by side, paired by their seeds.</summary>
    /// <param name="first">The trials of one kind.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="number">The number that is compared. Seeds with which one of the two has none, as diverged runs have, are left out.</param>
    /// <returns>Null when no seed is left.</returns>
    public static Comparison? Pairs(IEnumerable<TrialResult> first, IEnumerable<TrialResult> second, Func<TrialResult, double?> number)
    {
        var (numbers, others) = (Present(first), Present(second));
        return numbers.Keys.Any(others.ContainsKey) ? Comparison.BySeed(numbers, others) : null;

        Dictionary<int, double> Present(IEnumerable<TrialResult> trials) =>
            Each(trials, number).Where(pair => double.IsFinite(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Judges a claim about the mean difference of two kinds of trials, first minus second, as <see cref="Pairs"/> has them.</summary>
    public static Finding Difference(Claim claim, string subject, IEnumerable<TrialResult> first, IEnumerable<TrialResult> second, Func<TrialResult, double?> number) =>
        Pairs(first, second, number) is { } pairs
            ? claim.Judge(subject, pairs.MeanDifference())
            : new Finding(Verdict.Undecided, $"{subject}: with no seed do both have a number.", 0);
}
