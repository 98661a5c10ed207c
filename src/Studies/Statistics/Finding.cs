namespace TypedNets.Studies.Statistics;

/// <summary>
/// A verdict on a claim about all seeds, with what it rests on. What merely holds for the seeds that were run is an <see cref="Acceptance"/>.
/// </summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">The numbers, in a sentence.</param>
/// <param name="Count">The number of seeds, or pairs of seeds.</param>
public sealed record Finding(Verdict Verdict, string Evidence, int Count)
{
    /// <summary>
    /// The number of seeds that would decide it if further ones were like these: a guide, since they will not be quite. Null where it is
    /// decided, or where the number cannot be told or is beyond 10,000.
    /// </summary>
    public int? CountNeeded { get; init; }

    /// <summary>As <c>Undecided at n = 5, about 9 would be needed. Accuracy, A minus B: mean difference …</c>.</summary>
    public override string ToString() => Verdict switch
    {
        Verdict.Undecided => $"Undecided at n = {Count}{(CountNeeded is { } needed ? $", about {needed} would be needed" : "")}. {Evidence}",
        _ => $"{Verdict} at n = {Count}. {Evidence}",
    };
}
