namespace TypedNets.Studies.Statistics;

/// <summary>Whether numbers of one sample tend to be larger than those of another, from ranks alone: infinite numbers are just the largest.</summary>
public static class RankTest
{
    /// <summary>
    /// Of pairs Wilcoxon's signed-rank test (1945), in which pairs without a difference, two infinite numbers too, are left out. Of unpaired
    /// samples the test of Wilcoxon, Mann and Whitney (1947). Both exact, with mean ranks for ties.
    /// </summary>
    public static SignificanceTest Of(Comparison comparison) => comparison.IsPaired
        ? SignedRanks([.. comparison.Differences.Where(difference => difference != 0 && !double.IsNaN(difference))])
        : RankSum(comparison.First.Values, comparison.Second.Values);

    /// <summary>
    /// The sign test of pairs, which asks only how often one is larger; pairs without a difference, two infinite numbers too, are left out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The samples are not paired.</exception>
    public static SignificanceTest Signs(Comparison comparison)
    {
        int larger = comparison.Differences.Count(difference => difference > 0), smaller = comparison.Differences.Count(difference => difference < 0);
        return new SignificanceTest("sign test", ShareTests.EvenSplit(larger, smaller), larger + smaller);
    }

    private static SignificanceTest SignedRanks(double[] differences)
    {
        int[] ranks = DoubledRanks([.. differences.Select(Math.Abs)]);
        int positive = ranks.Where((_, i) => differences[i] > 0).Sum();
        // How many of the 2ⁿ ways to give signs have each sum of ranks with a plus.
        double[] ways = [1];
        foreach (int rank in ranks)
            ways = Add(ways, ways, rank);
        return new SignificanceTest("Wilcoxon signed-rank test", TwoSided(ways, positive), differences.Length);
    }

    private static SignificanceTest RankSum(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        int[] ranks = DoubledRanks([.. first, .. second]);
        // How many of the choices of k numbers have each sum of ranks, for k up to the size of first.
        double[][] ways = [[1], .. Enumerable.Repeat(Array.Empty<double>(), first.Count)];
        foreach (int rank in ranks)
        {
            for (int chosen = first.Count; chosen > 0; chosen--)
                ways[chosen] = Add(ways[chosen], ways[chosen - 1], rank);
        }
        return new SignificanceTest("Wilcoxon-Mann-Whitney test", TwoSided(ways[^1], ranks.Take(first.Count).Sum()), ranks.Length);
    }

    /// <summary>Twice the rank, a whole number, of each; those that are equal share the mean of theirs.</summary>
    private static int[] DoubledRanks(double[] values) =>
        [.. values.Select(value => (2 * values.Count(each => each < value)) + values.Count(each => each == value) + 1)];

    private static double[] Add(double[] ways, double[] more, int shift)
    {
        var sum = new double[Math.Max(ways.Length, more.Length + shift)];
        ways.CopyTo(sum, 0);
        for (int i = 0; i < more.Length; i++)
            sum[i + shift] += more[i];
        return sum;
    }

    private static double TwoSided(double[] ways, int seen) =>
        Math.Min(1, 2 * Math.Min(ways.Take(seen + 1).Sum(), ways.Skip(seen).Sum()) / ways.Sum());
}
