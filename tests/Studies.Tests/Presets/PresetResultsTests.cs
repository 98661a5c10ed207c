using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace TypedNets.Studies.Tests.Presets;

public sealed class PresetResultsTests
{
    private static readonly PresetResults s_results = new(
    [
        Trial("Net", "He", 2, 0.8), Trial("Net", "He", 1, 0.7), Trial("Net", "He", 3, null),
        Trial("Net", "Xavier", 1, 0.6), Trial("Net", "Xavier", 2, 0.7, rate: 0.1), Trial("Net", "Zeros", 4, null),
    ]);

    [Fact]
    public void TrialsAreFoundInTheOrderOfTheirSeeds()
    {
        Assert.Equal([1, 2, 3], s_results.Of("Net", "He").Select(trial => trial.Configuration.Seed));
        Assert.Equal(2, Assert.Single(s_results.Of("Net", "Xavier", rate: 0.1)).Configuration.Seed);
        Assert.Equal(3, s_results.Of("Net", "He", data: "digits").Count);
    }

    [Fact]
    public void WhatWasNotRunIsNamed()
    {
        Assert.Equal("Nothing was run of 'Net' with 'LeCun'.", Missing(() => s_results.Of("Net", "LeCun")));
        Assert.Equal("Nothing was run of 'Net' with 'He' on letters.", Missing(() => s_results.Of("Net", "He", data: "letters")));
        Assert.Equal("Nothing was run of 'Net' with 'He' at the learning rate 0.1 on digits.", Missing(() => s_results.Of("Net", "He", rate: 0.1, data: "digits")));

        static string Missing(Func<object> find) => Assert.Throws<MissingResultException>(find).Message;
    }

    [Fact]
    public void ARunWithoutTheNumberIsNoNumberInMeansAndLastInMedians()
    {
        Assert.Equal(double.NaN, PresetResults.Mean(s_results.Of("Net", "He"), trial => trial.FinalAccuracy));
        Assert.Equal(0.8, PresetResults.Median(s_results.Of("Net", "He"), trial => trial.FinalAccuracy));
    }

    [Fact]
    public void PairsAreOfTheSeedsThatBothHave()
    {
        Comparison pairs = PresetResults.Pairs(s_results.Of("Net", "He"), s_results.Of("Net", "Xavier"), trial => trial.FinalAccuracy)!;
        Assert.Equal([0.1, 0.1], pairs.Differences.Select(difference => Math.Round(difference, 12)));
        Assert.Null(PresetResults.Pairs(s_results.Of("Net", "He"), s_results.Of("Net", "Zeros"), trial => trial.FinalAccuracy));
        Finding none = PresetResults.Difference(Claim.MoreThan(0), "accuracy", s_results.Of("Net", "He"), s_results.Of("Net", "Zeros"), trial => trial.FinalAccuracy);
        Assert.Equal(("accuracy: with no seed do both have a number.", Verdict.Undecided), (none.Evidence, none.Verdict));
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "confirmed at n = 5", true)]
    [InlineData(Verdict.Refuted, "refuted at n = 5", false)]
    [InlineData(Verdict.Undecided, "undecided at n = 5, about 9 would be needed", null)]
    public void AFindingIsAJudgement(Verdict verdict, string outcome, bool? isFulfilled) => Assert.Equal(new Judgement("claim", outcome, isFulfilled, "numbers"),
        Judgement.Of("claim", new Finding(verdict, "numbers", 5) { CountNeeded = verdict == Verdict.Undecided ? 9 : null }));

    [Fact]
    public void AnAcceptanceIsAJudgement()
    {
        Assert.Equal(new Judgement("claim", "met", true, "numbers"), Judgement.Of("claim", new Acceptance(true, "numbers")));
        Assert.Equal(new Judgement("claim", "not met", false, "numbers"), Judgement.Of("claim", new Acceptance(false, "numbers")));
    }

    private static TrialResult Trial(string network, string start, int seed, double? accuracy, double rate = 0.01) => new()
    {
        Configuration = new TrialConfiguration(network, start, seed) { Data = "digits: all", Optimizer = new Sgd(rate), Training = new TrainingPlan() },
        Outcome = accuracy is null ? TrialOutcome.Diverged : TrialOutcome.Learned,
        FinalAccuracy = accuracy,
    };
}
