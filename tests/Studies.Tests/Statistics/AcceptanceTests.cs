using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Statistics;

public sealed class AcceptanceTests
{
    [Fact]
    public void ThresholdsAreCheckedAsTheyStand()
    {
        Assert.Equal("Met. median steps, Xavier / He: 1.64; the rule asks for at least 1.3.",
            Claim.AtLeast(1.3).Check("median steps, Xavier / He", 1.64).ToString());
        Assert.Equal("Not met. mean Jacobian singular value: 0.61; the rule asks for within 0.45 to 0.55.",
            Claim.Within(0.45, 0.55).Check("mean Jacobian singular value", 0.61).ToString());
        Assert.False(Claim.AtLeast(0).Check("x", double.NaN).IsMet);
        Assert.True(Claim.MoreThan(1000).Check("ratio", double.PositiveInfinity).IsMet);
    }

    [Fact]
    public void EachSeedCounts()
    {
        var claim = Claim.LessThan(0);
        Assert.Equal("Met. steps, He minus Xavier, less than 0: with 2 of 2 seeds (-∞ to -3).",
            claim.CheckEach("steps, He minus Xavier", new Dictionary<int, double> { [1] = -3, [2] = double.NegativeInfinity }).ToString());
        Assert.Equal("Not met. steps, He minus Xavier, less than 0: with 1 of 3 seeds (-3), not with 2 (0), 3 (unknown).",
            claim.CheckEach("steps, He minus Xavier", new Dictionary<int, double> { [3] = double.NaN, [1] = -3, [2] = 0 }).ToString());
        Assert.Equal("Not met. N(0, 0.01²) fails: with 0 of 1 seed, not with 7.",
            Acceptance.WithEverySeed("N(0, 0.01²) fails", new Dictionary<int, bool> { [7] = false }).ToString());
        Assert.Contains("Nothing was run", Assert.Throws<ArgumentException>(() =>
            Acceptance.WithEverySeed("x", new Dictionary<int, bool>())).Message);
    }

    [Fact]
    public void OrdersAreStrict()
    {
        Assert.Equal("Met. test error in %: sigmoid 82.8, tanh 73.7, softsign 69.5; the rule asks for each to be lower than the one before.",
            Acceptance.Falling("test error in %", ("sigmoid", 82.8), ("tanh", 73.7), ("softsign", 69.5)).ToString());
        Assert.False(Acceptance.Falling("x", ("a", 1), ("b", 1)).IsMet);
        Assert.False(Acceptance.Falling("x", ("a", 1), ("b", double.NaN)).IsMet);
        Assert.Throws<ArgumentException>(() => Acceptance.Falling("x", ("a", 1)));
    }

    [Fact]
    public void IndistinguishableNeedsAnInterval()
    {
        Assert.True(Acceptance.Indistinguishable("x", new Sample(-1, 1, 3).EstimateMean()).IsMet);
        Assert.False(Acceptance.Indistinguishable("x", new Sample(1, 1.1, 1.2).EstimateMean()).IsMet);
        Assert.False(Acceptance.Indistinguishable("x", new Sample(0).EstimateMean()).IsMet);
    }

    [Fact]
    public void EquivalenceOfSeveral()
    {
        Sample a = new(85, 86, 87, 86), b = new(85.2, 86.1, 87.3, 86.2), c = new(85.5, 86.2, 87.5, 86.9), far = new(70, 71.5, 72, 70.5);
        var close = Equivalence.Judge("accuracy in %", 2, [("A", a), ("B", b), ("C", c)], Comparison.Paired);
        Assert.Equal(Verdict.Confirmed, close.Verdict);
        Assert.Contains("largest of 3 differences, A minus C: mean difference -0.525", close.Evidence);
        var refuted = Equivalence.Judge("accuracy in %", 2, [("A", a), ("B", b), ("far", far)], Comparison.Paired);
        Assert.Equal(Verdict.Refuted, refuted.Verdict);
        Assert.Contains("A minus far: mean difference 15, 98.33 % interval", refuted.Evidence);
        var undecided = Equivalence.Judge("accuracy in %", 0.6, [("A", a), ("B", b), ("C", c)], Comparison.Paired);
        Assert.Equal(Verdict.Undecided, undecided.Verdict);
        Assert.NotNull(undecided.CountNeeded);
        Assert.Throws<ArgumentOutOfRangeException>(() => Equivalence.Judge("x", 0, [("A", a), ("B", b)], Comparison.Paired));
        Assert.Throws<ArgumentException>(() => Equivalence.Judge("x", 1, [("A", a)], Comparison.Paired));
    }
}
