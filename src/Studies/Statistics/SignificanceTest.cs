namespace TypedNets.Studies.Statistics;

/// <summary>A test of the hypothesis that two samples, or two shares, differ by chance alone.</summary>
/// <param name="Name">The test.</param>
/// <param name="P">The probability, were it chance alone, of a difference at least as large in either direction.</param>
/// <param name="Count">The number of seeds that the test could use, of both samples where they are not paired.</param>
public sealed record SignificanceTest(string Name, double P, int Count)
{
    /// <summary>As <c>sign-flip test: p = 0.031 (n = 6)</c>.</summary>
    public override string ToString() => $"{Name}: {Numbers.P(P)} (n = {Count})";
}
