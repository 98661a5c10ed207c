namespace TypedNets.Studies.Statistics;

/// <summary>
/// Whether a rule, such as a published threshold, is met by the seeds that were run. It says nothing about other seeds; that is a
/// <see cref="Finding"/>.
/// </summary>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Evidence">The numbers, in a sentence.</param>
public sealed record Acceptance(bool IsMet, string Evidence)
{
    /// <summary>Whether something is so with every seed that was run.</summary>
    /// <param name="subject">What: "N(0, 0.01²) fails".</param>
    /// <param name="seeds">Whether it is so, for each seed; at least one.</param>
    public static Acceptance WithEverySeed(string subject, IReadOnlyDictionary<int, bool> seeds) =>
        WithEverySeed(subject, seeds.ToDictionary(seed => seed.Key, seed => (seed.Value, (double?)null)));

    /// <summary>Whether each value is lower than the one before, as in "sigmoid > tanh > softsign".</summary>
    /// <param name="subject">What the values are: "test error in %".</param>
    /// <param name="values">Values with their names, in the order that the rule states; at least two.</param>
    public static Acceptance Falling(string subject, params IReadOnlyList<(string Name, double Value)> values)
    {
        if (values.Count < 2)
            throw new ArgumentException($"An order takes at least two values; there {(values.Count == 1 ? "is one" : "are none")} of {subject}.");
        bool falls = values.Zip(values.Skip(1)).All(pair => pair.First.Value > pair.Second.Value);
        return new Acceptance(falls, $"{subject}: {string.Join(", ", values.Select(value => $"{value.Name} {Numbers.Text(value.Value)}"))}; "
            + "the rule asks for each to be lower than the one before.");
    }

    /// <summary>
    /// Whether the seeds at hand cannot tell a difference from zero. That does not say that there is none: for this, judge
    /// <see cref="Claim.Within"/>.
    /// </summary>
    /// <param name="subject">What the difference is of.</param>
    /// <param name="difference">The difference.</param>
    public static Acceptance Indistinguishable(string subject, IntervalEstimate difference) =>
        new(difference.Interval?.Contains(0) ?? false, $"{subject}: {difference}; the rule asks for an interval that contains 0.");

    /// <summary>As <c>Met. Median steps, Xavier / He: 1.64; the rule asks for at least 1.3.</c></summary>
    public override string ToString() => $"{(IsMet ? "Met" : "Not met")}. {Evidence}";

    internal static Acceptance WithEverySeed(string subject, IReadOnlyDictionary<int, (bool Holds, double? Number)> seeds)
    {
        if (seeds.Count == 0)
            throw new ArgumentException($"Nothing was run of which to say: {subject}.");
        string[] not = [.. seeds.Where(seed => !seed.Value.Holds).OrderBy(seed => seed.Key)
            .Select(seed => seed.Value.Number is { } number ? $"{seed.Key} ({Numbers.Text(number)})" : $"{seed.Key}")];
        double[] holding = [.. seeds.Values.Where(seed => seed.Holds).Select(seed => seed.Number).OfType<double>().Order()];
        string range = holding switch
        {
            [] => "",
            [var only] => $" ({Numbers.Text(only)})",
            [var low, .., var high] => $" ({Numbers.Text(low)} to {Numbers.Text(high)})",
        };
        return new Acceptance(not.Length == 0, $"{subject}: with {seeds.Count - not.Length} of {Numbers.Plural(seeds.Count, "seed")}{range}"
            + (not.Length == 0 ? "." : $", not with {string.Join(", ", not)}."));
    }
}
