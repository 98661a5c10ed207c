using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>The tables of a comparison.</summary>
internal static class ComparisonTables
{
    /// <summary>Speed and what training ends with.</summary>
    public static PageTable Performance(StudyRun run, InitializerComparison comparison)
    {
        FinalMeasure final = comparison.Final;
        return new PageTable(
            ["Initializer", $"Steps to {Formats.Target(run.Study)}: median (range)", "Reached it", final.Title, "95\u00a0% interval", "Gap", "Area under the loss", "Seconds a run"],
            [.. comparison.Groups.Select(group => (IReadOnlyList<Cell>)
            [
                group.Initializer,
                Formats.Steps(group),
                $"{group.StepsToTarget.Count} of {group.Count}",
                new Cell(final.Spread(group.Numbers(final.Number)), Each(group, final)),
                final.Interval(group.Numbers(final.Number)),
                group.Numbers(final.Gap) is { } gap ? final.Digits(gap.Mean) : "–",
                Formats.Spread(group.Numbers(trial => trial.MeanLoss)),
                Formats.Number(group.Trials.Average(trial => trial.Seconds), "F1"),
            ])]);
    }

    /// <summary>What went wrong, and how near it was to that.</summary>
    public static PageTable Stability(InitializerComparison comparison) => new(
        ["Initializer", "Stuck", "Diverged", "Largest loss jump", "Gradient norm at the end", "Dead units at the start", "Dead units at the end"],
        [.. comparison.Groups.Select(group => (IReadOnlyList<Cell>)
        [
            group.Initializer,
            Failures(group.Stuck, group.Count),
            Failures(group.Diverged, group.Count),
            group.Numbers(trial => trial.LargestJump) is { } jumps ? Formats.Numbers(jumps.Values.Max()) : "–",
            group.Numbers(trial => trial.Evaluations.LastOrDefault(point => point.GradientNorm is not null).GradientNorm) is { } norms ? Formats.Numbers(norms.Median) : "–",
            Dead(group, layer => layer.Start.DeadShare),
            Dead(group, layer => layer.End?.DeadShare),
        ])]);

    /// <summary>The median steps to each target, where there are several.</summary>
    public static PageTable? Targets(InitializerComparison comparison)
    {
        IReadOnlyList<TargetPoint> targets = comparison.Groups[0].Trials[0].Targets;
        return targets.Count < 2 ? null : new PageTable(
            ["Median steps to", .. targets.Select(target => target.Measure == "accuracy" ? $"accuracy {Formats.Percent(target.Value)}" : $"{target.Measure} {Formats.Number(target.Value)}")],
            [.. comparison.Groups.Select(group => (IReadOnlyList<Cell>)
            [
                group.Initializer,
                .. targets.Select((_, i) => (Cell)(Sample.Censored(group.Trials.Select(trial => trial.StepsTo(i))).Median is var median && double.IsFinite(median)
                    ? Formats.Number(median, "F0") : "never")),
            ])]);
    }

    /// <summary>Each pair with the size of its difference; null where there is none.</summary>
    public static PageTable? Differences(InitializerComparison comparison, IReadOnlyList<Pair> pairs)
    {
        FinalMeasure final = comparison.Final;
        return pairs.Count == 0 ? null : new PageTable(
            ["First – second", $"Difference in {final.Label}", "95\u00a0% interval", "Cohen's d", "Told apart", "First needs more steps with", "p of that (Holm)"],
            [.. pairs.Select(pair => (IReadOnlyList<Cell>)
            [
                $"{pair.Better.Initializer} – {pair.Worse.Initializer}",
                pair.Finals is { } finals ? final.Digits(finals.First.Mean - finals.Second.Mean) : "–",
                pair.Finals?.MeanDifference().Interval is { } interval ? $"{final.Digits(interval.Low)} to {final.Digits(interval.High)}" : "–",
                pair.Finals is { } both && EffectSize.CohensD(both) is { } size ? Formats.Number(size, "F2") : "–",
                pair.Finals is null ? "–" : pair.Decided is not null ? "yes" : $"not with n = {pair.Finals.Count}",
                pair.Speed is { } speed ? Formats.Percent(EffectSize.Superiority(speed)) : "–",
                pair.SpeedTest is { Count: > 0 } test ? Formats.Number(test.P, "G2") : "–",
            ])]);
    }

    private static string? Each(GroupSummary group, FinalMeasure final) => group.Count is > 1 and <= 6
        ? string.Join(", ", group.Trials.Select(trial => final.Number(trial) is { } number ? final.Digits(number) : "–"))
        : null;

    private static Cell Failures(int failures, int count) =>
        new(Formats.Share(new Share(failures, count)), IsGood: failures == 0 ? null : false);

    private static string Dead(GroupSummary group, Func<LayerMeasurement, double?> share)
    {
        double[] shares = [.. group.Trials.SelectMany(trial => trial.Layers).Select(share).OfType<double>()];
        return shares.Length == 0 ? "–" : $"{Formats.Percent(shares.Average())}";
    }
}
