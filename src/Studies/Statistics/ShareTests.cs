using MathNet.Numerics.Distributions;

namespace TypedNets.Studies.Statistics;

/// <summary>Exact tests of whether something happens equally often in two groups of runs.</summary>
public static class ShareTests
{
    /// <summary>Fisher's exact test, for groups of different seeds; two-sided, over all tables that are no more likely than the one seen.</summary>
    public static SignificanceTest Fisher(Share first, Share second)
    {
        var tables = new Hypergeometric(first.Count + second.Count, first.Hits + second.Hits, first.Count);
        double seen = tables.Probability(first.Hits);
        double p = Enumerable.Range(tables.Minimum, tables.Maximum - tables.Minimum + 1).Select(tables.Probability)
            .Where(probability => probability <= seen * (1 + 1e-7)).Sum();
        return new SignificanceTest("Fisher's exact test", Math.Min(1, p), first.Count + second.Count);
    }

    /// <summary>McNemar's exact test, for groups of the same seeds: only the seeds count with which it happened in one group alone.</summary>
    /// <param name="first">Whether it happened, for each seed.</param>
    /// <param name="second">The same for the same seeds in the other group.</param>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public static SignificanceTest McNemar(IReadOnlyList<bool> first, IReadOnlyList<bool> second)
    {
        if (first.Count != second.Count)
            throw new ArgumentException($"Groups of {first.Count} and {second.Count} runs are not of the same seeds: use Fisher's test.");
        var pairs = first.Zip(second).ToList();
        return new SignificanceTest("McNemar's exact test", EvenSplit(pairs.Count(pair => pair is (true, false)), pairs.Count(pair => pair is (false, true))),
            first.Count);
    }

    /// <summary>The two-sided probability that coins fall at least as unevenly.</summary>
    internal static double EvenSplit(int heads, int tails) =>
        Math.Min(1, 2 * Binomial.CDF(0.5, heads + tails, Math.Min(heads, tails)));
}
