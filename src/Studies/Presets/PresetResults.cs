namespace TypedNets.Studies.Presets;

/// <summary>The results of a preset's studies, to be looked up by what was run.</summary>
/// <param name="trials">All results.</param>
public sealed class PresetResults(IEnumerable<TrialResult> trials)
{
    private readonly ILookup<(string, string), TrialResult> _trials =
        trials.ToLookup(trial => (trial.Configuration.Subject, trial.Configuration.Variant));

    /// <summary>The trials of a network, or of what was measured, in the order of their seeds.</summary>
    /// <param name="subject">The network's name, or what was measured.</param>
    /// <param name="variant">The initializer's name, or the variant.</param>
    /// <param name="rate">The learning rate where there are several.</param>
    /// <param name="data">The beginning of the description of the data where there are several.</param>
    /// <exception cref="KeyNotFoundException">Nothing of that kind was run.</exception>
    public IReadOnlyList<TrialResult> Of(string subject, string variant, double? rate = null, string? data = null)
    {
        TrialResult[] found =
        [
            .. _trials[(subject, variant)]
                .Where(trial => rate is null || trial.Configuration.Optimizer?.LearningRate == rate)
                .Where(trial => data is null || trial.Configuration.Data?.StartsWith(data, StringComparison.Ordinal) == true)
                .OrderBy(trial => trial.Configuration.Seed),
        ];
        return found.Length > 0 ? found
            : throw new KeyNotFoundException($"Nothing was run of '{subject}' with '{variant}', but of {string.Join("; ", _trials.Select(cell => $"'{cell.Key.Item1}' with '{cell.Key.Item2}'"))}.");
    }

    /// <summary>A number of each of these trials, by its seed.</summary>
    public IReadOnlyDictionary<int, double> Each(IEnumerable<TrialResult> of, Func<TrialResult, double?> number) =>
        of.ToDictionary(trial => trial.Configuration.Seed, trial => number(trial) ?? double.NaN);
}
