using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(5.1, 6, Verdict.Confirmed)]
    [InlineData(5, 6, Verdict.Confirmed)]
    [InlineData(4, 4.9, Verdict.Refuted)]
    [InlineData(4, 5, Verdict.Undecided)]
    [InlineData(4, double.PositiveInfinity, Verdict.Undecided)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, Verdict.Confirmed)]
    public void AtLeast(double low, double high, Verdict verdict) => Assert.Equal(verdict, Judge(Claim.AtLeast(5), low, high));

    [Theory]
    [InlineData(0.1, 1, Verdict.Confirmed)]
    [InlineData(0, 1, Verdict.Undecided)]
    [InlineData(-1, 0, Verdict.Refuted)]
    [InlineData(0, 0, Verdict.Refuted)]
    public void MoreThan(double low, double high, Verdict verdict)
    {
        Assert.Equal(verdict, Judge(Claim.MoreThan(0), low, high));
        Assert.Equal(verdict, Judge(Claim.LessThan(0), -high, -low));
    }

    [Theory]
    [InlineData(-1, 2, Verdict.Confirmed)]
    [InlineData(-3, 1, Verdict.Undecided)]
    [InlineData(-3, 3, Verdict.Undecided)]
    [InlineData(2.1, 3, Verdict.Refuted)]
    [InlineData(-4, -2.5, Verdict.Refuted)]
    public void Within(double low, double high, Verdict verdict) => Assert.Equal(verdict, Judge(Claim.Within(-2, 2), low, high));

    [Fact]
    public void WithoutAnIntervalNothingIsDecided()
    {
        var finding = Claim.AtMost(100).Judge("loss", new Sample(1, 1).EstimateMean());
        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.Null(finding.CountNeeded);
        Assert.Equal("Undecided at n = 2. loss: mean 1, no interval (so few seeds, all alike, show no spread, n = 2); claimed is at most 100.",
            finding.ToString());
    }

    [Fact]
    public void EvidenceHasTheNumbers()
    {
        var comparison = Comparison.Paired(new Sample(80, 61, 92), new Sample(70, 50, 80));
        Assert.Equal("Confirmed at n = 3. accuracy in %, A minus B: mean difference 11, 95 % interval 8.516 to 13.48 (Student's t, n = 3); "
            + "claimed is at least 5.", Claim.AtLeast(5).Judge("accuracy in %, A minus B", comparison.MeanDifference()).ToString());
    }

    /// <summary>Deviation 3 about 2: half the interval is 3.09 with 6 numbers, 1.987 with 11... and first below 2 where t(n-1)·3/√n is.</summary>
    [Fact]
    public void SaysHowManySeedsWouldDecide()
    {
        var sample = new Sample(-1, 5, -1, 5, 2);
        Assert.Equal(3, sample.StandardDeviation);
        var finding = Claim.MoreThan(0).Judge("x", sample.EstimateMean());
        // t(0.975; 10) = 2.228139 gives 2.0154 for 11, t(0.975; 11) = 2.200985 gives 1.9061 for 12.
        Assert.Equal(12, finding.CountNeeded);
        Assert.StartsWith("Undecided at n = 5, about 12 would be needed. ", finding.ToString());
        Assert.Null(Claim.MoreThan(2).Judge("x", sample.EstimateMean()).CountNeeded);
        Assert.Null(Claim.MoreThan(1.99).Judge("x", sample.EstimateMean()).CountNeeded);
    }

    [Fact]
    public void ThatItAlwaysHappensTakesManyRuns()
    {
        var finding = Claim.AtLeast(0.9).Judge("diverged", new Share(5, 5));
        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.Equal(36, finding.CountNeeded);
        Assert.Equal(Verdict.Undecided, Claim.AtLeast(0.9).Judge("diverged", new Share(35, 35)).Verdict);
        Assert.Equal(Verdict.Confirmed, Claim.AtLeast(0.9).Judge("diverged", new Share(36, 36)).Verdict);
        Assert.Equal(Verdict.Refuted, Claim.AtLeast(0.9).Judge("diverged", new Share(1, 5)).Verdict);
    }

    [Fact]
    public void ClaimsThatNothingFulfilsAreRefused()
    {
        Assert.Contains("within 2 to -2", Assert.Throws<ArgumentException>(() => Claim.Within(2, -2)).Message);
        Assert.Throws<ArgumentException>(() => Claim.AtLeast(double.NaN));
    }

    private static Verdict Judge(Claim claim, double low, double high) =>
        claim.Judge("x", new IntervalEstimate("mean", low, new Interval(low, high, 0.95), 7, "given")).Verdict;
}
