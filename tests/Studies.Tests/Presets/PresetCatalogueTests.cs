using System.Collections;
using InitStudy;
using TypedNets.Studies.Presets;

namespace TypedNets.Studies.Tests.Presets;

/// <summary>All published experiments, without running them: what they declare is whole, and they judge whatever comes out.</summary>
public sealed class PresetCatalogueTests
{
    public static TheoryData<string> Names => [.. PresetCatalogue.All.Select(preset => preset.Name)];

    [Fact]
    public void NamesAreDifferent() => Assert.Equal(PresetCatalogue.All.Count, PresetCatalogue.All.Select(preset => preset.Name).Distinct().Count());

    [Theory, MemberData(nameof(Names))]
    public void EveryExperimentSaysWhatWasPublishedAndWhatIsRun(string name)
    {
        Preset preset = Get(name);
        Assert.EndsWith("?", preset.Title);
        Assert.NotEmpty(preset.Source);
        Assert.InRange(preset.Explanation.Length, 100, 1000);
    }

    /// <summary>Networks fit the data, no axis is empty, no trial stands in two studies.</summary>
    [Theory, MemberData(nameof(Names))]
    public void TheQuickFormIsSmaller(string name)
    {
        Trial[] quick = Trials(name, quick: true), full = Trials(name, quick: false);
        Assert.NotEmpty(quick);
        Assert.True(Work(quick) < Work(full));
        foreach (Trial[] trials in new[] { quick, full })
            Assert.Equal(trials.Length, trials.Select(trial => trial.Configuration.Hash).Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void EveryOutcomeIsJudged(string name)
    {
        Preset preset = Get(name);
        foreach (bool quick in new[] { true, false })
        {
            foreach (TrialOutcome outcome in new[] { TrialOutcome.Learned, TrialOutcome.Diverged })
            {
                var results = new PresetResults(Trials(name, quick).Select(trial => Result(trial, outcome)));
                Judgement[] judgements = [.. preset.Judge(results, quick)];
                Assert.NotEmpty(judgements);
                if (outcome == TrialOutcome.Learned)
                    Assert.All(judgements, judgement => Assert.True(judgement.IsJudged, judgement.Evidence));
                Assert.All(judgements, judgement => Assert.NotEmpty(judgement.Evidence));
                Assert.Equal(judgements.Length, judgements.Select(judgement => judgement.Statement).Distinct().Count());
            }
        }
    }

    /// <summary>A run that is worth nothing must fulfil no experiment's claims.</summary>
    [Theory, MemberData(nameof(Names))]
    public void WhereEverythingDivergesNotAllIsAsClaimed(string name)
    {
        var results = new PresetResults(Trials(name, quick: true).Select(trial => Result(trial, TrialOutcome.Diverged)));
        Assert.Contains(Get(name).Judge(results, quick: true), judgement => judgement.IsFulfilled != true);
    }

    /// <summary>Without one of its networks, an experiment judges the others' claims as it does with it; all that it misses has its name and says so.</summary>
    [Theory, MemberData(nameof(Names))]
    public void APartIsJudgedAsFarAsItGoes(string name)
    {
        Preset preset = Get(name);
        TrialResult[] all = [.. Trials(name, quick: false).Select(trial => Result(trial, TrialOutcome.Learned))];
        IReadOnlyList<Judgement> whole = preset.Judge(new PresetResults(all), quick: false);
        string[] subjects = [.. all.Select(trial => trial.Configuration.Subject).Distinct()];
        foreach (string subject in subjects)
        {
            IReadOnlyList<Judgement> part = preset.Judge(new PresetResults(all.Where(trial => trial.Configuration.Subject != subject)), quick: false);
            Assert.Equal(whole.Select(judgement => judgement.Statement), part.Select(judgement => judgement.Statement));
            Assert.All(whole.Zip(part).Where(pair => pair.Second.IsJudged), pair => Assert.Equal(pair.First, pair.Second));
            Assert.All(part.Where(judgement => !judgement.IsJudged), judgement => Assert.StartsWith($"Nothing was run of '{subject}' with '", judgement.Evidence));
            if (subjects.Length > 1)
                Assert.Contains(part, judgement => judgement.IsJudged);
        }
    }

    private static Preset Get(string name) => PresetCatalogue.All.Single(preset => preset.Name == name);

    private static Trial[] Trials(string name, bool quick) => [.. Get(name).Studies(quick).SelectMany(study => study.Trials())];

    private static long Work(Trial[] trials) => trials.Sum(trial => (long)(trial.Configuration.Training?.Steps ?? 1));

    private static TrialResult Result(Trial trial, TrialOutcome outcome)
    {
        var rest = new TrialResult { Configuration = trial.Configuration, Outcome = outcome, Layers = [.. Enumerable.Repeat(Layer, 40)], Values = new AnyValues(outcome == TrialOutcome.Learned ? 0.5 : null) };
        return outcome == TrialOutcome.Diverged ? rest : rest with
        {
            Steps = 100,
            MeanLoss = 1,
            FinalAccuracy = 0.5 + (0.01 * trial.Configuration.Seed),
            FinalLoss = 1,
            TrainAccuracy = 0.6,
            TrainLoss = 0.9,
            Losses = [new LossPoint(100, 1)],
        };
    }

    private static LayerMeasurement Layer { get; } = new("conv1", "Conv2d", new LayerSignal(1, 1, 1, 0), null, 1, 1, 0.1);

    /// <summary>The same number under every name.</summary>
    private sealed class AnyValues(double? number) : IReadOnlyDictionary<string, double?>
    {
        public IEnumerable<string> Keys => [];

        public IEnumerable<double?> Values => [];

        public int Count => 0;

        public double? this[string key] => number;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out double? value)
        {
            value = number;
            return true;
        }

        public IEnumerator<KeyValuePair<string, double?>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, double?>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
