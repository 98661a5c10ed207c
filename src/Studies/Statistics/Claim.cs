namespace TypedNets.Studies.Statistics;

/// <summary>
/// What is said of a number: at least 5, within 0.45 to 0.55. <c>Judge</c> asks whether it is so for all seeds, of which some were run;
/// <c>Check</c> only whether it is so for these.
/// </summary>
public sealed record Claim
{
    private Claim(double low, double high, bool isStrict, string words)
    {
        if (double.IsNaN(low) || double.IsNaN(high) || low > high)
            throw new ArgumentException($"No number is {words}: give bounds that are numbers, the lower first.");
        (Low, High, IsStrict, Words) = (low, high, isStrict, words);
    }

    /// <summary>The lowest value; negative infinity if there is none.</summary>
    public double Low { get; }

    /// <summary>The highest value; positive infinity if there is none.</summary>
    public double High { get; }

    /// <summary>Whether the bounds themselves do not fulfil the claim.</summary>
    public bool IsStrict { get; }

    private string Words { get; }

    /// <summary>The number is this or more.</summary>
    public static Claim AtLeast(double value) => new(value, double.PositiveInfinity, false, $"at least {Numbers.Text(value)}");

    /// <summary>The number is this or less.</summary>
    public static Claim AtMost(double value) => new(double.NegativeInfinity, value, false, $"at most {Numbers.Text(value)}");

    /// <summary>The number is more than this: "first is better than second" is <c>MoreThan(0)</c> of their difference.</summary>
    public static Claim MoreThan(double value) => new(value, double.PositiveInfinity, true, $"more than {Numbers.Text(value)}");

    /// <summary>The number is less than this.</summary>
    public static Claim LessThan(double value) => new(double.NegativeInfinity, value, true, $"less than {Numbers.Text(value)}");

    /// <summary>The number lies between these, the bounds included. Of a difference, within -2 to 2 is equivalence up to 2.</summary>
    public static Claim Within(double low, double high) => new(low, high, false, $"within {Numbers.Text(low)} to {Numbers.Text(high)}");

    /// <summary>Whether a number fulfils the claim. What is not a number does not.</summary>
    public bool Holds(double value) => Low <= value && value <= High
        && !(IsStrict && double.IsFinite(value) && (value == Low || value == High));

    /// <summary>Whether the claim is true for all seeds: confirmed where it is for the whole interval, refuted where for no part of it.</summary>
    /// <remarks>
    /// A claim of one direction is then confirmed wrongly with a probability of at most half of what the interval leaves, 2.5 % for 95 %;
    /// equivalence likewise (two one-sided tests of 2.5 %).
    /// </remarks>
    /// <param name="subject">What the number is of: "test accuracy in %, He minus Xavier".</param>
    /// <param name="estimate">The number.</param>
    public Finding Judge(string subject, IntervalEstimate estimate) => Finding(subject, estimate, SampleSize.Needed(this, estimate));

    /// <summary>Whether the claim is true for the share of all seeds.</summary>
    /// <remarks>
    /// That something happens with every seed can be refuted by one run and confirmed by none: claim it for a share, as
    /// <c>AtLeast(0.9)</c>, which takes 36 runs out of 36.
    /// </remarks>
    /// <param name="subject">What it is the share of: "diverged with N(0, 0.01²)".</param>
    /// <param name="share">The runs.</param>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    public Finding Judge(string subject, Share share, double confidence = 0.95) =>
        Finding(subject, share.Estimate(confidence), SampleSize.Needed(this, share, confidence));

    /// <summary>Whether a number of the seeds at hand fulfils the claim: for rules that were published as such.</summary>
    /// <param name="subject">What the number is: "median steps, Xavier / He".</param>
    /// <param name="value">The number.</param>
    public Acceptance Check(string subject, double value) => new(Holds(value), $"{subject}: {Numbers.Text(value)}; the rule asks for {this}.");

    /// <summary>Whether the number of each seed at hand fulfils the claim: "x &lt; y with every seed" is <c>LessThan(0)</c> of their differences.</summary>
    /// <param name="subject">What the numbers are.</param>
    /// <param name="values">The number of each seed, at least one.</param>
    public Acceptance CheckEach(string subject, IReadOnlyDictionary<int, double> values) => Acceptance.WithEverySeed(
        $"{subject}, {this}", values.ToDictionary(value => value.Key, value => (Holds(value.Value), (double?)value.Value)));

    /// <summary>As <c>at least 5</c>.</summary>
    public override string ToString() => Words;

    internal Verdict Of(Interval? interval)
    {
        if (interval is not { } range)
            return Verdict.Undecided;
        if (Holds(range.Low) && Holds(range.High))
            return Verdict.Confirmed;
        bool isOutside = IsStrict ? range.High <= Low || range.Low >= High : range.High < Low || range.Low > High;
        return isOutside ? Verdict.Refuted : Verdict.Undecided;
    }

    private Finding Finding(string subject, IntervalEstimate estimate, int? needed)
    {
        Verdict verdict = Of(estimate.Interval);
        return new Finding(verdict, $"{subject}: {estimate}; claimed is {this}.", estimate.Count)
        {
            CountNeeded = verdict == Verdict.Undecided ? needed : null,
        };
    }
}
