namespace TypedNets.Studies.Statistics;

/// <summary>The trials that differ in their seeds alone.</summary>
/// <param name="Cell">What they have in common.</param>
/// <param name="Trials">The results in the order of their seeds, at least one.</param>
public sealed record GroupSummary(TrialConfiguration Cell, IReadOnlyList<TrialResult> Trials)
{
    /// <summary>The network, or what is measured.</summary>
    public string Network => Cell.Subject;

    /// <summary>The initializer, or the variant that is measured.</summary>
    public string Initializer => Cell.Variant;

    /// <summary>The number of trials.</summary>
    public int Count => Trials.Count;

    /// <summary>How many diverged.</summary>
    public int Diverged => Trials.Count(trial => trial.Outcome == TrialOutcome.Diverged);

    /// <summary>How many never rose above chance.</summary>
    public int Stuck => Trials.Count(trial => trial.Outcome == TrialOutcome.Stuck);

    /// <summary>How many rose above chance.</summary>
    public int Learned => Trials.Count(trial => trial.Outcome == TrialOutcome.Learned);

    /// <summary>The steps to the target of those that reached it, smallest first.</summary>
    public IReadOnlyList<int> StepsToTarget => [.. Trials.Select(trial => trial.StepsToTarget).OfType<int>().Order()];

    /// <summary>The median of the steps to the target over all trials; null when half of them or more did not reach it.</summary>
    public double? MedianSteps => Sample.Censored(Trials.Select(trial => trial.StepsToTarget)).Median is var median && double.IsFinite(median)
        ? median
        : null;

    /// <summary>The final test accuracies of the trials that did not diverge; null when all did.</summary>
    public Sample? Accuracy => Numbers(trial => trial.FinalAccuracy);

    /// <summary>A number of the trials that have it and for which it is finite; null when none has.</summary>
    public Sample? Numbers(Func<TrialResult, double?> number) => BySeed(number) is { Count: > 0 } numbers ? new Sample(numbers.OrderBy(pair => pair.Key).Select(pair => pair.Value)) : null;

    /// <summary>The same by seed.</summary>
    public IReadOnlyDictionary<int, double> BySeed(Func<TrialResult, double?> number) =>
        Trials.Where(trial => number(trial) is { } value && double.IsFinite(value)).ToDictionary(trial => trial.Configuration.Seed, trial => number(trial)!.Value);

    /// <summary>A summary for each cell of the grid, in the order in which they first appear.</summary>
    public static IReadOnlyList<GroupSummary> Of(IEnumerable<TrialResult> trials) =>
    [
        .. trials.GroupBy(trial => trial.Configuration.Cell.Hash)
            .Select(group => new GroupSummary(group.First().Configuration.Cell, [.. group.OrderBy(trial => trial.Configuration.Seed)])),
    ];
}
