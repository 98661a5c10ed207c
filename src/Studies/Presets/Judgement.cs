namespace TypedNets.Studies.Presets;

/// <summary>What came out of one claim.</summary>
/// <param name="Statement">The claim.</param>
/// <param name="Outcome">Such as met, not met, confirmed, refuted, or undecided at a number of seeds.</param>
/// <param name="IsFulfilled">Whether it is as claimed; null where that is undecided.</param>
/// <param name="Evidence">The numbers.</param>
public sealed record Judgement(string Statement, string Outcome, bool? IsFulfilled, string Evidence);
