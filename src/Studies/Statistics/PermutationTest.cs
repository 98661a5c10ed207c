using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace TypedNets.Studies.Statistics;

/// <summary>
/// Whether two means differ, without any assumption on how the numbers are distributed (Fisher 1935, sections 21 and 21.1): if seeds did not
/// care which sample is which, each exchange would be as likely as the one that was seen.
/// </summary>
public static class PermutationTest
{
    private const int MostExchanges = 200_000, Draws = 99_999, Seed = 20_10;

    // Sums that are equal but for the order of their rounding.
    private const double Rounding = 1e-10;

    /// <summary>
    /// Of pairs, the signs of the differences are flipped: all 2ⁿ ways up to 16 pairs, else 99,999 drawn from a fixed seed. Of unpaired
    /// samples, numbers change sides: all ways if there are at most 200,000 (10 and 10), else drawn likewise.
    /// </summary>
    /// <remarks>n pairs cannot give less than p = 2^(1 - n): at least 6 are needed for 0.05.</remarks>
    /// <exception cref="InvalidOperationException">A number is infinite: use <see cref="RankTest"/>.</exception>
    public static SignificanceTest Of(Comparison comparison)
    {
        var (first, second) = (comparison.First.Finite(), comparison.Second.Finite());
        return comparison.IsPaired ? SignFlips([.. comparison.Differences]) : Exchanges(first, second);
    }

    private static SignificanceTest SignFlips(double[] differences)
    {
        double seen = Math.Abs(differences.Sum()), least = seen - (Rounding * differences.Sum(Math.Abs));
        if (differences.Length <= 16)
        {
            int flips = 1 << differences.Length;
            int extreme = Enumerable.Range(0, flips).Count(signs => Math.Abs(Sum(i => (signs >> i & 1) == 0)) >= least);
            return new SignificanceTest("sign-flip test", (double)extreme / flips, differences.Length);
        }

        var random = new Xoshiro256StarStar(Seed, threadSafe: false);
        return new SignificanceTest("sign-flip test", Drawn(() => Math.Abs(Sum(_ => random.Next(2) == 0)) >= least), differences.Length);

        double Sum(Func<int, bool> keep)
        {
            double sum = 0;
            for (int i = 0; i < differences.Length; i++)
                sum += keep(i) ? differences[i] : -differences[i];
            return sum;
        }
    }

    private static SignificanceTest Exchanges(double[] first, double[] second)
    {
        double[] all = [.. first, .. second];
        double mean = Descriptive.Mean(all), expected = first.Length * mean;
        double least = Math.Abs(first.Sum() - expected) - (Rounding * all.Sum(Math.Abs));
        if (all.Length <= 62 && Combinatorics.Combinations(all.Length, first.Length) <= MostExchanges)
        {
            long extreme = 0, count = 0;
            // All sets of as many numbers as first has, each as bits: the next larger number with as many of them (Gosper).
            for (long set = (1L << first.Length) - 1; set < 1L << all.Length; count++)
            {
                double sum = 0;
                for (long rest = set; rest != 0; rest &= rest - 1)
                    sum += all[BitOperations.TrailingZeroCount(rest)];
                extreme += Math.Abs(sum - expected) >= least ? 1 : 0;
                long lowest = set & -set, next = set + lowest;
                set = next | (((next ^ set) / lowest) >> 2);
            }
            return new SignificanceTest("permutation test", (double)extreme / count, all.Length);
        }

        var random = new Xoshiro256StarStar(Seed, threadSafe: false);
        return new SignificanceTest("permutation test", Drawn(() =>
        {
            random.Shuffle(all);
            return Math.Abs(all.AsSpan(0, first.Length).ToArray().Sum() - expected) >= least;
        }), all.Length);
    }

    // What was seen counts as one of the draws, so that p is never too small (Phipson and Smyth 2010).
    private static double Drawn(Func<bool> isExtreme) => (1.0 + Enumerable.Range(0, Draws).Count(_ => isExtreme())) / (Draws + 1);
}
