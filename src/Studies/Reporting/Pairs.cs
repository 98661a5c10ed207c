using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>Two initializers side by side.</summary>
/// <param name="Better">The one with the better mean at the end.</param>
/// <param name="Worse">The other.</param>
/// <param name="Finals">What they end with, paired by seed; null where no seed has both.</param>
/// <param name="Decided">The interval of the difference that leaves out zero, corrected for the number of pairs; null where none does.</param>
/// <param name="Speed">Steps to the first target, never being the largest number; null where there is no target.</param>
/// <param name="SpeedTest">Whether one of them tends to be slower, corrected for the number of pairs.</param>
internal sealed record Pair(GroupSummary Better, GroupSummary Worse, Comparison? Finals, IntervalEstimate? Decided, Comparison? Speed, SignificanceTest? SpeedTest);

/// <summary>All pairs of initializers, judged as one family: which of them is the best is seen in the same data.</summary>
internal static class Pairs
{
    private const double Error = 0.05;

    /// <summary>The pairs of a comparison, those with the best initializer first.</summary>
    public static IReadOnlyList<Pair> Of(InitializerComparison comparison)
    {
        IReadOnlyList<GroupSummary> ranked = comparison.Final.Ranked(comparison.Groups);
        (GroupSummary Better, GroupSummary Worse)[] all = [.. ranked.SelectMany((better, i) => ranked.Skip(i + 1).Select(worse => (better, worse)))];
        Comparison?[] finals = [.. all.Select(pair => BySeed(pair.Better.BySeed(comparison.Final.Number), pair.Worse.BySeed(comparison.Final.Number)))];
        Comparison?[] speeds = [.. all.Select(pair => comparison.Groups[0].Trials[0].Targets.Count == 0 ? null : BySeed(Steps(pair.Better), Steps(pair.Worse)))];
        IntervalEstimate?[] decided = Decide(finals);
        SignificanceTest[] tests = [.. Holm.Adjust([.. speeds.OfType<Comparison>().Select(RankTest.Of)])];
        int tested = 0;
        return [.. all.Select((pair, i) => new Pair(pair.Better, pair.Worse, finals[i], decided[i], speeds[i], speeds[i] is null ? null : tests[tested++]))];
    }

    /// <summary>
    /// Holm's procedure with intervals instead of p: of r pairs that are left, those whose interval of 1 - 0.05/r leaves out zero are
    /// decided, until there are none.
    /// </summary>
    private static IntervalEstimate?[] Decide(Comparison?[] pairs)
    {
        var decided = new IntervalEstimate?[pairs.Length];
        List<int> left = [.. Enumerable.Range(0, pairs.Length).Where(i => pairs[i] is not null)], found;
        do
        {
            double confidence = 1 - (Error / Math.Max(1, left.Count));
            found = [.. left.Where(i => (decided[i] = WithoutZero(pairs[i]!.MeanDifference(confidence))) is not null)];
            left = [.. left.Except(found)];
        }
        while (found.Count > 0 && left.Count > 0);
        return decided;
    }

    private static IntervalEstimate? WithoutZero(IntervalEstimate estimate) => estimate.Interval is { } interval && !interval.Contains(0) ? estimate : null;

    private static Comparison? BySeed(IReadOnlyDictionary<int, double> first, IReadOnlyDictionary<int, double> second) =>
        first.Keys.Any(second.ContainsKey) ? Comparison.BySeed(first, second) : null;

    private static Dictionary<int, double> Steps(GroupSummary group) =>
        group.Trials.ToDictionary(trial => trial.Configuration.Seed, trial => trial.StepsToTarget ?? double.PositiveInfinity);
}
