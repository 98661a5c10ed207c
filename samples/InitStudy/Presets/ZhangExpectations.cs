using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;

namespace InitStudy.Presets;

/// <summary>
/// What Zhang (2024) expects, put so that numbers can contradict it: speed, stability and final performance differ between starts, and a
/// suitable one helps. Where it holds depends on depth, activation and normalisation, so that each is asked for apart.
/// </summary>
internal sealed class ZhangExpectations(PresetResults results, string data)
{
    private const int Limit = 2;

    /// <summary>All of them on each data set that was run; what was not run is left out.</summary>
    public static IEnumerable<Judgement> Judge(PresetResults results, IEnumerable<string> dataSets) =>
        dataSets.Where(data => results.Has(data: data)).SelectMany(data => new ZhangExpectations(results, data).Judge());

    private IEnumerable<Judgement> Judge()
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

    private bool Has(string network) => results.Has(network, data);

    private IReadOnlyList<TrialResult> Of(string network, StudyStart start) => results.Of(network, start.Name, data: data);

    private Judgement Speed(string network, StudyStart slow, StudyStart fast, double factor)
    {
        double ratio = PresetResults.Median(Of(network, slow), trial => trial.StepsToTarget) / PresetResults.Median(Of(network, fast), trial => trial.StepsToTarget);
        return Judgement.Of($"Speed, {network} on {data}: {slow.Name} takes {factor} times {fast.Name}'s steps or more", Claim.AtLeast(factor).Check("ratio of the median steps to the target", ratio));
    }

    /// <summary>Whether runs stay at chance or diverge: all of them, or at least one.</summary>
    private Judgement Fails(string network, StudyStart start, int share)
    {
        IReadOnlyList<TrialResult> trials = Of(network, start);
        int failed = trials.Count(trial => trial.Outcome != TrialOutcome.Learned);
        bool isMet = share == 1 ? failed == trials.Count : failed > 0;
        return Judgement.Of($"Stability, {network} on {data}: {start.Name} fails {(share == 1 ? "with every seed" : "with a seed or more")}",
            new Acceptance(isMet, $"{new Share(failed, trials.Count)} runs stayed at chance or diverged; of all seeds {Numbers(new Share(failed, trials.Count))}."));

        static string Numbers(Share share) => share.Estimate().ToString();
    }

    private Judgement SmallSpread(string network)
    {
        (string Name, double Accuracy)[] named = [.. new[] { Starts.Xavier, Starts.He, Starts.LeCun, Starts.Orthogonal }
            .Select(start => (start.Name, 100 * PresetResults.Mean(Of(network, start), trial => trial.FinalAccuracy)))];
        return Judgement.Of($"Final performance, {network} on {data}: Xavier, He, LeCun and orthogonal end within {Limit} points", Claim.AtMost(Limit).Check(
            $"test accuracy in points, {named.MaxBy(each => each.Accuracy).Name} minus {named.MinBy(each => each.Accuracy).Name}", named.Max(each => each.Accuracy) - named.Min(each => each.Accuracy)));
    }

    private Judgement Gain(string network, StudyStart first, StudyStart second, Claim claim) => Judgement.Of(
        $"Final performance, {network} on {data}: {first.Name} minus {second.Name} is {claim} points",
        PresetResults.Difference(claim, "test accuracy in points", Of(network, first), Of(network, second), trial => 100 * trial.FinalAccuracy));
}
