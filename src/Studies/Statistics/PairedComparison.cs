namespace TypedNets.Studies.Statistics;

/// <summary>The final accuracy of two groups, seed by seed: paired trials had the same samples in the same order.</summary>
/// <param name="Mean">The mean of first minus second.</param>
/// <param name="HalfWidth">Half the width of its confidence interval; null when there are fewer than two pairs.</param>
/// <param name="Pairs">The number of seeds with which neither diverged.</param>
public sealed record PairedComparison(double Mean, double? HalfWidth, int Pairs)
{
    /// <summary>Whether the interval leaves out zero.</summary>
    public bool IsDecided => HalfWidth is { } half && Math.Abs(Mean) > half;

    /// <summary>Compares two groups; null when they have no seed in common with which neither diverged.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other.</param>
    /// <param name="comparisons">The number of comparisons that are read together: the interval is widened so that all of them together err
    /// with a probability of at most 5 % (Bonferroni).</param>
    public static PairedComparison? Of(GroupSummary first, GroupSummary second, int comparisons)
    {
        double[] differences =
        [
            .. from a in first.Trials
               join b in second.Trials on a.Configuration.Seed equals b.Configuration.Seed
               where a.FinalAccuracy is not null && b.FinalAccuracy is not null
               select a.FinalAccuracy!.Value - b.FinalAccuracy!.Value,
        ];
        if (differences.Length == 0)
            return null;
        var sample = new Sample(differences);
        return new PairedComparison(sample.Mean, sample.HalfWidth(1 - 0.05 / comparisons), sample.Count);
    }
}
