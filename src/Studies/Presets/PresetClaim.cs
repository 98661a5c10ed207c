using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Presets;

/// <summary>A claim of a published experiment. It is judged by itself, so that a run in part judges all claims that it has the results for.</summary>
public sealed class PresetClaim
{
    private readonly Func<PresetResults, Judgement> _judge;

    /// <summary>A claim about the seeds that are run.</summary>
    /// <param name="statement">The claim.</param>
    /// <param name="check">Whether it is met.</param>
    public PresetClaim(string statement, Func<PresetResults, Acceptance> check) =>
        (Statement, _judge) = (statement, results => Judgement.Of(statement, check(results)));

    /// <summary>A claim about all seeds.</summary>
    /// <param name="statement">The claim.</param>
    /// <param name="judge">What the seeds that are run say of it.</param>
    public PresetClaim(string statement, Func<PresetResults, Finding> judge) =>
        (Statement, _judge) = (statement, results => Judgement.Of(statement, judge(results)));

    /// <summary>The claim.</summary>
    public string Statement { get; }

    /// <summary>What came out of it; where a result is missing that it is about, not judged, and which.</summary>
    public Judgement Judge(PresetResults results)
    {
        try
        {
            return _judge(results);
        }
        catch (MissingResultException missing)
        {
            return Judgement.Of(Statement, missing);
        }
    }
}
