namespace TypedNets.Studies.Statistics;

/// <summary>Correction for a family of tests that are read together.</summary>
public static class Holm
{
    /// <summary>
    /// The tests with p adjusted so that, if those with p ≤ 0.05 are called different, one or more are called so wrongly with a probability
    /// of at most 5 % (Holm 1979). Tests may depend on each other.
    /// </summary>
    /// <param name="family">All tests that are read together, also those whose result is of no interest.</param>
    public static IReadOnlyList<SignificanceTest> Adjust(IReadOnlyList<SignificanceTest> family)
    {
        var adjusted = new SignificanceTest[family.Count];
        double largest = 0;
        foreach (var (index, step) in Enumerable.Range(0, family.Count).OrderBy(i => family[i].P).Select((index, step) => (index, step)))
        {
            largest = Math.Max(largest, Math.Min(1, (family.Count - step) * family[index].P));
            adjusted[index] = family[index] with { P = largest };
        }
        return adjusted;
    }
}
