using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>Says in plain sentences what the numbers show, and no more than they show.</summary>
internal static class Reading
{
    /// <summary>What one comparison's trials show.</summary>
    public static IEnumerable<string> Of(StudyRun run, InitializerComparison comparison, IReadOnlyList<Pair> pairs)
    {
        IReadOnlyList<GroupSummary> groups = comparison.Groups;
        return
        [
            Outcomes(groups),
            .. run.Study.Training.TargetLosses is [var target, ..] ? Speed(groups, target) : [],
            .. Finals(comparison.Final, pairs), .. Signal(groups),
        ];
    }

    /// <summary>Initializers with which one network always learns and another, trained alike, never does.</summary>
    public static IEnumerable<string> AcrossNetworks(StudyRun run)
    {
        var all = run.Comparisons.SelectMany(comparison => comparison.Groups.Select(group => (comparison.Optimizer, Place: comparison.Place(run.Study), Group: group)));
        foreach (var groups in all.GroupBy(one => (one.Group.Initializer, one.Optimizer)))
        {
            string[] never = [.. groups.Where(one => one.Group.Learned == 0).Select(one => one.Place)];
            string[] always = [.. groups.Where(one => one.Group.Learned == one.Group.Count).Select(one => one.Place)];
            string optimizer = run.Study.Optimizers.Count > 1 ? $" with {Formats.Optimizer(groups.Key.Optimizer, run.Study)}" : "";
            if (never.Length > 0 && always.Length > 0)
                yield return $"{groups.Key.Initializer}{optimizer} always rises above chance in {Formats.List(always)}, and never in {Formats.List(never)}.";
        }
    }

    private static string Outcomes(IReadOnlyList<GroupSummary> groups)
    {
        string[] learned = [.. groups.Where(group => group.Learned == group.Count).Select(group => group.Initializer)];
        return Formats.Paragraph(
        [
            learned.Length > 0 ? $"Every run rose above chance with {Formats.List(learned)}." : null,
            .. groups.Where(group => group.Learned < group.Count)
                .Select(group => $"{group.Initializer} {Failures(group)} of {group.Count} runs."),
        ]);
    }

    private static string Failures(GroupSummary group) => Formats.List(
    [
        .. group.Stuck > 0 ? [$"stayed at chance in {group.Stuck}"] : Array.Empty<string>(),
        .. group.Diverged > 0 ? [$"diverged in {group.Diverged}"] : Array.Empty<string>(),
    ]);

    private static IEnumerable<string> Speed(IReadOnlyList<GroupSummary> groups, double target)
    {
        GroupSummary[] ordered = [.. groups.Where(group => group.MedianSteps is not null).OrderBy(group => group.MedianSteps)];
        string loss = $"a training loss of {Formats.Number(target)}";
        if (ordered.Length == 0)
        {
            yield return $"With no initializer did half of the runs or more reach {loss} within the steps that were run.";
            yield break;
        }

        GroupSummary first = ordered[0];
        var slower = ordered.Skip(1).ToLookup(group => IsSlower(group, first), group => Times(group, first));
        string[] never = [.. groups.Where(group => group.MedianSteps is null).Select(group => group.Initializer)];
        yield return Formats.Paragraph(
            $"{first.Initializer} reaches {loss} in the fewest steps: {Formats.Number(first.MedianSteps!.Value, "F0")} in the median.",
            slower[true].Any() ? $"Each run was slower with {Formats.List([.. slower[true]])}." : null,
            slower[false].Any() ? $"Undecided, because runs overlap: {Formats.List([.. slower[false]])}." : null,
            never.Length > 0 ? $"Half of the runs or more never got there with {Formats.List(never)}." : null);
    }

    private static string Times(GroupSummary slow, GroupSummary fast) =>
        $"{slow.Initializer} (×{Formats.Number(slow.MedianSteps!.Value / fast.MedianSteps!.Value, "F2")})";

    /// <summary>Whether every run of one was slower than every run of the other, in more than one run each.</summary>
    private static bool IsSlower(GroupSummary slow, GroupSummary fast) =>
        slow.Count > 1 && fast.StepsToTarget.Count == fast.Count && fast.Count > 1 && fast.StepsToTarget[^1] < slow.StepsToTarget[0];

    private static IEnumerable<string> Finals(FinalMeasure final, IReadOnlyList<Pair> pairs)
    {
        if (pairs.Count == 0)
            yield break;
        GroupSummary best = pairs[0].Better;
        Pair[] leads = [.. pairs.Where(pair => pair.Better == best)];
        string[] worse = [.. leads.Where(pair => pair.Decided is not null).Select(pair => $"{pair.Worse.Initializer} ({Lead(final, pair.Decided!)})")];
        string[] undecided = [.. leads.Where(pair => pair.Decided is null).Select(pair => pair.Worse.Initializer)];
        yield return Formats.Paragraph(
            $"{best.Initializer} has the {(final.IsHigherBetter ? "highest" : "lowest")} mean {final.Name}, {final.Text(best.Numbers(final.Number)!.Mean)}.",
            worse.Length > 0 ? $"Paired over seeds, it is better than {Formats.List(worse)}." : null,
            undecided.Length > 0 ? $"Not settled with {Formats.Plural(best.Count, "seed")}: its lead over {Formats.List(undecided)}." : null);
    }

    private static string Lead(FinalMeasure final, IntervalEstimate lead)
    {
        double[] bounds = [.. new[] { lead.Interval!.Value.Low, lead.Interval.Value.High }.Select(Math.Abs).Order()];
        return $"by {final.Digits(Math.Abs(lead.Value))}{final.Unit.Difference}, {final.Digits(bounds[0])} to {final.Digits(bounds[1])}";
    }

    private static IEnumerable<string> Signal(IReadOnlyList<GroupSummary> groups)
    {
        string[] parts = [.. groups.Select(group => (group.Initializer, Factor: Change(group))).Where(part => part.Factor is not null)
            .Select(part => $"{part.Initializer} ×{part.Factor}")];
        if (parts.Length > 0)
            yield return $"Second moment of the activations at initialisation, last layer against first: {string.Join(", ", parts)}.";
    }

    private static string? Change(GroupSummary group)
    {
        double[] ratios =
        [
            .. group.Trials.Select(trial => trial.Layers).Where(layers => layers.Count > 1)
                .Select(layers => layers[^1].Start.Forward / layers[0].Start.Forward).OfType<double>()
                .Where(ratio => ratio > 0 && double.IsFinite(ratio)),
        ];
        return ratios.Length == 0 ? null : Formats.Scientific(Math.Exp(ratios.Average(Math.Log)));
    }
}
