using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Tests.Presets;

public sealed class PresetClaimTests
{
    private static readonly PresetResults s_results = new([Results.Of("Shallow", "He", 1, 0.9, 10), Results.Of("Shallow", "He", 2, 0.8, 10)]);

    /// <summary>The first claim lacks its results; that keeps no other from being judged.</summary>
    [Fact]
    public void EachClaimIsJudgedByItself()
    {
        IReadOnlyList<Judgement> judgements = new Depths().Judge(s_results, quick: true);
        Assert.Equal(["Deep: learns", "Shallow: learns", "Shallow: learns from all seeds"], judgements.Select(judgement => judgement.Statement));
        Assert.Equal(["not judged", "met", "undecided at n = 2"], judgements.Select(judgement => judgement.Outcome.Split(',')[0]));
        Assert.Equal([false, true, true], judgements.Select(judgement => judgement.IsJudged));
        Assert.Equal((null, "Nothing was run of 'Deep' with 'He'."), (judgements[0].IsFulfilled, judgements[0].Evidence));
    }

    /// <summary>A mistake in a claim is not taken for a missing result.</summary>
    [Fact]
    public void OtherErrorsAreNotHidden()
    {
        var claim = new PresetClaim("wrong", results => Claim.AtLeast(1).Check("number", results.Of("Shallow", "He")[0].Value("no such number")));
        Assert.Throws<KeyNotFoundException>(() => claim.Judge(s_results));
    }

    private sealed class Depths : Preset
    {
        public override string Name => "depths";

        public override string Title => "Does it depend on depth?";

        public override string Source => "Somebody 2020";

        public override string Explanation => "Published: it does.";

        public override IReadOnlyList<Study> Studies(bool quick) => [];

        public override IEnumerable<PresetClaim> Claims(bool quick)
        {
            static double Accuracy(PresetResults results, string network) => PresetResults.Mean(results.Of(network, "He"), trial => trial.FinalAccuracy);
            foreach (string network in new[] { "Deep", "Shallow" })
                yield return new($"{network}: learns", results => Claim.AtLeast(0.5).Check("accuracy", Accuracy(results, network)));
            yield return new("Shallow: learns from all seeds", results => Claim.AtLeast(0.5).Judge("accuracy", new Sample(results.Of("Shallow", "He").Select(trial => trial.FinalAccuracy!.Value)).EstimateMean()));
        }
    }
}
