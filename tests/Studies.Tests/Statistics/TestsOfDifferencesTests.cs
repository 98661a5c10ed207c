using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

/// <summary>Values of p from scipy 1.10, or from counting all cases.</summary>
public sealed class TestsOfDifferencesTests
{
    private const double Never = double.PositiveInfinity;

    private static readonly Comparison s_paired = Comparison.Paired(
        new Sample(85.1, 86.3, 84.9, 87.2, 86.0, 85.5, 86.8), new Sample(84.0, 85.9, 85.0, 85.1, 84.2, 85.0, 85.3));

    private static readonly Comparison s_unpaired = Comparison.Unpaired(
        new Sample(1.1, 2.3, 1.9, 3.0, 2.2), new Sample(2.9, 3.8, 3.1, 4.4, 2.5, 3.6));

    [Fact]
    public void SignFlips()
    {
        Assert.Equal(4.0 / 128, PermutationTest.Of(s_paired).P, 1e-12);
        // All in one direction: only this way and its opposite are as extreme.
        Assert.Equal(2.0 / 64, PermutationTest.Of(Differences(1, 2, 3, 4, 5, 6)).P, 1e-12);
        Assert.Equal(1, PermutationTest.Of(Differences(1, -1)).P);
        Assert.Equal(1, PermutationTest.Of(Differences(0, 0, 0)).P);
        Assert.Equal(1, PermutationTest.Of(Differences(5)).P);
    }

    [Fact]
    public void ManyPairsAreDrawn()
    {
        var test = PermutationTest.Of(Differences([.. Enumerable.Range(0, 30).Select(i => i % 3 == 0 ? -1.0 : 1.0)]));
        // |10 of 30 negative|: the sum of 30 signs is 10 or more in size with probability 0.0987 (binomial).
        Assert.Equal(0.0987, test.P, 0.004);
        Assert.Equal(test, PermutationTest.Of(Differences([.. Enumerable.Range(0, 30).Select(i => i % 3 == 0 ? -1.0 : 1.0)])));
        Assert.Equal(1e-5, PermutationTest.Of(Differences([.. Enumerable.Repeat(1.0, 40)])).P, 1e-12);
    }

    [Fact]
    public void ExchangesOfUnpairedSamples()
    {
        Assert.Equal(6.0 / 462, PermutationTest.Of(s_unpaired).P, 1e-12);
        Assert.Equal(2.0 / 20, PermutationTest.Of(Comparison.Unpaired(new Sample(1, 2, 3), new Sample(4, 5, 6))).P, 1e-12);
        Assert.Equal(1, PermutationTest.Of(Comparison.Unpaired(new Sample(1), new Sample(2))).P);
    }

    [Fact]
    public void ManyUnpairedNumbersAreDrawn()
    {
        Sample low = new(Enumerable.Range(0, 20).Select(i => (double)i)), high = new(Enumerable.Range(0, 20).Select(i => i + 4.0));
        var test = PermutationTest.Of(Comparison.Unpaired(low, high));
        // The t test gives 0.0395.
        Assert.Equal(0.0395, test.P, 0.004);
        Assert.Equal(test, PermutationTest.Of(Comparison.Unpaired(low, high)));
    }

    [Fact]
    public void Ranks()
    {
        Assert.Equal(0.03125, RankTest.Of(s_paired).P, 1e-12);
        Assert.Equal(0.017316017316017316, RankTest.Of(s_unpaired).P, 1e-12);
        // With ties, zeros, and runs that never arrived.
        Assert.Equal(0.1328125, RankTest.Of(Differences(1, 1, -1, 2, 3, Never, Never, 0, -2)).P, 1e-12);
        Assert.Equal(0.06349206349206349, RankTest.Of(Comparison.Unpaired(
            new Sample(100, 120, 120, 150), new Sample(120, 200, Never, Never, 300))).P, 1e-12);
        Assert.Equal(1, RankTest.Of(Comparison.Paired(new Sample(Never, 1), new Sample(Never, 1))).P);
        Assert.Equal(0, RankTest.Of(Comparison.Paired(new Sample(Never, 1), new Sample(Never, 1))).Count);
        Assert.Equal(2.0 / (1L << 41), RankTest.Of(Differences([.. Enumerable.Range(1, 41).Select(i => (double)i)])).P, 1e-18);
    }

    [Fact]
    public void Signs()
    {
        Assert.Equal(0.0703125, RankTest.Signs(Differences(1, 2, Never, 4, 5, 6, 7, -1, 0)).P, 1e-12);
        Assert.Equal(8, RankTest.Signs(Differences(1, 2, Never, 4, 5, 6, 7, -1, 0)).Count);
        Assert.Equal(1, RankTest.Signs(Differences(0)).P);
        Assert.Throws<InvalidOperationException>(() => RankTest.Signs(s_unpaired));
    }

    [Fact]
    public void PermutationsNeedFiniteNumbers() =>
        Assert.Contains("Use the median", Assert.Throws<InvalidOperationException>(() => PermutationTest.Of(Differences(1, Never))).Message);

    /// <summary>The example of Holm's procedure: 0.01, 0.02, 0.03, 0.04 become 0.04, 0.06, 0.06, 0.06.</summary>
    [Fact]
    public void FamiliesAreCorrected()
    {
        Assert.Equal([0.06, 0.04, 0.06, 0.06], Adjusted(0.04, 0.01, 0.03, 0.02));
        Assert.Equal([0.015, 1, 1], Adjusted(0.005, 0.9, 0.5));
        Assert.Equal([0.5], Adjusted(0.5));
        Assert.Empty(Holm.Adjust([]));

        static double[] Adjusted(params double[] values) =>
            [.. Holm.Adjust([.. values.Select(p => new SignificanceTest("test", p, 5))]).Select(test => Math.Round(test.P, 12))];
    }

    [Fact]
    public void ResultsReadAsSentences()
    {
        Assert.Equal("sign-flip test: p = 0.031 (n = 7)", PermutationTest.Of(s_paired).ToString());
        Assert.Equal("test: p < 0.0001 (n = 40)", new SignificanceTest("test", 1e-9, 40).ToString());
    }

    [Fact]
    public void Effects()
    {
        Assert.Equal(1.1211117612406096, EffectSize.CohensD(s_paired)!.Value, 1e-9);
        Assert.Equal(-1.707018321557472, EffectSize.CohensD(s_unpaired)!.Value, 1e-9);
        Assert.Null(EffectSize.CohensD(Differences(1, 2)));
        Assert.Null(EffectSize.CohensD(Differences(1, 1, 1)));
        Assert.Equal(2.0 / 30, EffectSize.Superiority(s_unpaired), 1e-12);
        Assert.Equal((4.0 / 30) - 1, EffectSize.CliffsDelta(s_unpaired), 1e-12);
        Assert.Equal(0.75, EffectSize.Superiority(Comparison.Paired(new Sample(Never, Never), new Sample(Never, 3))));
        Assert.Throws<InvalidOperationException>(() => EffectSize.CohensD(Differences(1, 2, Never)));
    }

    private static Comparison Differences(params double[] differences) =>
        Comparison.Paired(new Sample(differences.Select(each => Math.Max(each, 0))), new Sample(differences.Select(each => Math.Max(-each, 0))));
}
