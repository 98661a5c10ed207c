using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Presets;

/// <summary>What came out of one claim.</summary>
/// <param name="Statement">The claim.</param>
/// <param name="Outcome">Such as met, not met, confirmed, refuted, undecided at a number of seeds, or not judged.</param>
/// <param name="IsFulfilled">Whether it is as claimed; null where that is undecided or not judged.</param>
/// <param name="Evidence">The numbers, or what they lack.</param>
public sealed record Judgement(string Statement, string Outcome, bool? IsFulfilled, string Evidence)
{
    private const string NotJudged = "not judged";

    /// <summary>Whether there were the results that the claim is about.</summary>
    public bool IsJudged => Outcome != NotJudged;

    /// <summary>A claim about the seeds that were run.</summary>
    public static Judgement Of(string statement, Acceptance acceptance) =>
        new(statement, acceptance.IsMet ? "met" : "not met", acceptance.IsMet, acceptance.Evidence);

    /// <summary>A claim about all seeds.</summary>
    public static Judgement Of(string statement, Finding finding) => finding.Verdict switch
    {
        Verdict.Confirmed => new Judgement(statement, $"confirmed at n = {finding.Count}", true, finding.Evidence),
        Verdict.Refuted => new Judgement(statement, $"refuted at n = {finding.Count}", false, finding.Evidence),
        _ => new Judgement(statement, $"undecided at n = {finding.Count}{(finding.CountNeeded is { } needed ? $", about {needed} would be needed" : "")}", null, finding.Evidence),
    };

    /// <summary>A claim about what was not run.</summary>
    public static Judgement Of(string statement, MissingResultException missing) => new(statement, NotJudged, null, missing.Message);
}
