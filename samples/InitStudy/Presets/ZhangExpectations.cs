using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;

namespace InitStudy.Presets;

/// <summary>
/// What Zhang (2024) expects, put so that numbers can contradict it: speed, stability and final performance differ between starts, and a
/// suitable one helps. Where it holds depends on depth, activation and normalisation, so that each is asked for apart.
/// </summary>
/// <param name="study">One data set's study: it has the data's name, and what is expected is of its networks.</param>
internal sealed class ZhangExpectations(Study study)
{
    private const int Limit = 2;

    /// <summary>All of them.</summary>
    public IEnumerable<PresetClaim> Claims()
    {
        if (Has(nameof(Cnn6)))
        {
            yield return Speed(nameof(Cnn6), Starts.Xavier, Starts.He, 1.3);
            yield return Speed(nameof(Cnn6), Starts.Default, Starts.He, 2);
            yield return Fails(nameof(Cnn6), Starts.Tiny, share: 1);
            yield return SmallSpread(nameof(Cnn6));
        }

        if (Has(nameof(Cnn15)))
        {
            yield return Speed(nameof(Cnn15), Starts.Xavier, Starts.He, 1.3);
            yield return Fails(nameof(Cnn15), Starts.Tiny, share: 1);
            yield return Fails(nameof(Cnn15), Starts.Random, share: 0);
            yield return Gain(nameof(Cnn15), Starts.He, Starts.Xavier, Claim.AtLeast(5));
            yield return Gain(nameof(Cnn15), Starts.Orthogonal, Starts.He, Claim.MoreThan(0));
        }

        if (Has(nameof(Cnn24)))
            yield return Gain(nameof(Cnn24), Starts.He, Starts.Xavier, Claim.AtLeast(5));
        if (Has(nameof(TanhCnn6)))
            yield return SmallSpread(nameof(TanhCnn6));
        if (Has(nameof(TanhCnn15)))
            yield return Gain(nameof(TanhCnn15), Starts.He, Starts.Xavier, Claim.Within(-Limit, Limit));
        foreach (string network in new[] { nameof(BatchNormCnn6), nameof(BatchNormCnn15), nameof(TanhBatchNormCnn15) }.Where(Has))
            yield return SmallSpread(network);
    }

    private bool Has(string network) => study.Networks.Any(each => each.Name == network);

    private IReadOnlyList<TrialResult> Of(PresetResults results, string network, StudyStart start) => results.Of(network, start.Name, data: study.Name);

    private PresetClaim Speed(string network, StudyStart slow, StudyStart fast, double factor) => new(
        $"Speed, {network} on {study.Name}: {slow.Name} takes {factor} times {fast.Name}'s steps or more", results =>
        {
            double Steps(StudyStart start) => PresetResults.Median(Of(results, network, start), trial => trial.StepsToTarget);
            return Claim.AtLeast(factor).Check("ratio of the median steps to the target", Steps(slow) / Steps(fast));
        });

    /// <summary>Whether runs stay at chance or diverge: all of them, or at least one.</summary>
    private PresetClaim Fails(string network, StudyStart start, int share) => new(
        $"Stability, {network} on {study.Name}: {start.Name} fails {(share == 1 ? "with every seed" : "with a seed or more")}", results =>
        {
            Share failed = Share.Of([.. Of(results, network, start).Select(trial => trial.Outcome != TrialOutcome.Learned)]);
            bool isMet = share == 1 ? failed.Hits == failed.Count : failed.Hits > 0;
            return new Acceptance(isMet, $"{failed} runs stayed at chance or diverged; of all seeds {failed.Estimate()}.");
        });

    private PresetClaim SmallSpread(string network) => new(
        $"Final performance, {network} on {study.Name}: Xavier, He, LeCun and orthogonal end within {Limit} points", results =>
        {
            (string Name, double Accuracy)[] named = [.. new[] { Starts.Xavier, Starts.He, Starts.LeCun, Starts.Orthogonal }
                .Select(start => (start.Name, 100 * PresetResults.Mean(Of(results, network, start), trial => trial.FinalAccuracy)))];
            return Claim.AtMost(Limit).Check(
                $"test accuracy in points, {named.MaxBy(each => each.Accuracy).Name} minus {named.MinBy(each => each.Accuracy).Name}", named.Max(each => each.Accuracy) - named.Min(each => each.Accuracy));
        });

    private PresetClaim Gain(string network, StudyStart first, StudyStart second, Claim claim) => new(
        $"Final performance, {network} on {study.Name}: {first.Name} minus {second.Name} is {claim} points",
        results => PresetResults.Difference(claim, "test accuracy in points", Of(results, network, first), Of(results, network, second), trial => 100 * trial.FinalAccuracy));
}
