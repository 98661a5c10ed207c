namespace TypedNets.Studies.Statistics;

/// <summary>Whether the means of several groups differ by no more than a margin.</summary>
public static class Equivalence
{
    /// <summary>"All four within 2 points": each pair of groups is compared.</summary>
    /// <remarks>
    /// Confirmed where the interval of each difference lies within the margin; since all must, each may have the full confidence
    /// (Berger 1982). Refuted where one lies beyond it, with a confidence that is raised for the number of pairs (Bonferroni).
    /// </remarks>
    /// <param name="subject">What is compared: "final accuracy in %".</param>
    /// <param name="margin">The largest difference that does not matter, positive.</param>
    /// <param name="groups">At least two groups with their names.</param>
    /// <param name="compare">How two are compared: <see cref="Comparison.Paired"/> or <see cref="Comparison.Unpaired"/>.</param>
    /// <param name="confidence">Of the verdict, in (0, 1).</param>
    /// <exception cref="ArgumentException">The margin is not positive, or there are fewer than two groups.</exception>
    public static Finding Judge(string subject, double margin, IReadOnlyList<(string Name, Sample Values)> groups,
        Func<Sample, Sample, Comparison> compare, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        if (groups.Count < 2)
            throw new ArgumentException($"At least two groups are compared; {subject} has {groups.Count}.", nameof(groups));
        var claim = Claim.Within(-margin, margin);
        var pairs = groups.SelectMany((first, i) => groups.Skip(i + 1).Select(second =>
            (Name: $"{first.Name} minus {second.Name}", Comparison: compare(first.Values, second.Values)))).ToList();
        double raised = 1 - ((1 - confidence) / pairs.Count);
        if (pairs.Select(pair => claim.Judge($"{subject}, {pair.Name}", pair.Comparison.MeanDifference(raised)))
            .FirstOrDefault(finding => finding.Verdict == Verdict.Refuted) is { } refuted)
            return refuted;

        // The claim is as sure as its least sure part.
        var findings = pairs.Select(pair => (pair.Name, Estimate: pair.Comparison.MeanDifference(confidence)))
            .OrderByDescending(pair => pair.Estimate.Interval is { } interval ? Math.Max(interval.High, -interval.Low) : double.PositiveInfinity)
            .Select(pair => claim.Judge($"{subject}, largest of {Numbers.Plural(pairs.Count, "difference")}, {pair.Name}", pair.Estimate)).ToList();
        bool all = findings.All(finding => finding.Verdict == Verdict.Confirmed);
        return findings[0] with
        {
            Verdict = all ? Verdict.Confirmed : Verdict.Undecided,
            CountNeeded = all || findings.Any(finding => finding is { Verdict: not Verdict.Confirmed, CountNeeded: null }) ? null
                : findings.Max(finding => finding.CountNeeded),
        };
    }
}
