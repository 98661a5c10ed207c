using TypedNets.Training;

namespace TypedNets.Studies.Tests.Running;

public sealed class StudyRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ResultFolder Folder(string name) => new(_folder.File(name));

    [Fact]
    public void ResultsDoNotDependOnTheNumberOfWorkers()
    {
        var one = new StudyRunner(TinyStudy.Study, Folder("one")) { Workers = 1 }.Run(Token);
        var three = new StudyRunner(TinyStudy.Study, Folder("three")) { Workers = 3 }.Run(Token);
        Assert.Equal(8, one.Count);
        Assert.Equal(TinyStudy.Study.Trials().Select(trial => trial.Configuration), one.Select(result => result.Configuration));
        Assert.Equal(one.Select(TinyStudy.Text), three.Select(TinyStudy.Text));
        Assert.Equal(8, one.Select(result => result.FinalLoss).Distinct().Count());
    }

    /// <summary>All threads share the generator that dropout draws from.</summary>
    [Fact]
    public void NeitherDoesWhatIsDroppedOut()
    {
        Study study = TinyStudy.Study with
        {
            Networks = [StudyNetwork.Of<TinyDropoutNet>()],
            Initializers = [.. TinyStudy.Study.Initializers, StudyStart.Lsuv(32)],
            Seeds = [1, 2, 3],
            Training = TinyStudy.Plan with { SignalSamples = 16 },
        };
        var one = new StudyRunner(study, Folder("one")) { Workers = 1 }.Run(Token);
        var four = new StudyRunner(study, Folder("four")) { Workers = 4 }.Run(Token);
        Assert.Equal(9, one.Select(result => result.FinalLoss).Distinct().Count());
        Assert.Equal(one.Select(TinyStudy.Text), four.Select(TinyStudy.Text));
    }

    [Fact]
    public void AnInterruptedStudyContinues()
    {
        var whole = new StudyRunner(TinyStudy.Study, Folder("whole")).Run(Token);

        using var stop = new CancellationTokenSource();
        var before = new RecordingProgress { OnFinish = finished => { if (finished >= 3) stop.Cancel(); } };
        Assert.Throws<OperationCanceledException>(() => new StudyRunner(TinyStudy.Study, Folder("parts")) { Workers = 2, Progress = before }.Run(stop.Token));
        int kept = Directory.GetFiles(Folder("parts").FullPath, "*.json").Length;
        Assert.Equal(before.Ended.Count, kept);
        Assert.InRange(kept, 3, 7);

        var after = new RecordingProgress();
        var continued = new StudyRunner(TinyStudy.Study, Folder("parts")) { Workers = 2, Progress = after }.Run(Token);
        Assert.Equal((8, kept), (after.Begun.Trials, after.Begun.Finished));
        Assert.Equal(8 - kept, after.Started.Count);
        Assert.Empty(after.Started.Intersect(before.Ended));
        Assert.Equal(whole.Select(TinyStudy.Text), continued.Select(TinyStudy.Text));
    }

    [Fact]
    public void AFinishedStudyNeedsNoData()
    {
        var first = new StudyRunner(TinyStudy.Study, Folder("done")).Run(Token);
        var study = TinyStudy.Study with { Data = [TinyStudy.Data with { Load = _ => throw new InvalidOperationException("loaded") }] };
        Assert.Equal(first.Select(TinyStudy.Text), new StudyRunner(study, Folder("done")).Run(Token).Select(TinyStudy.Text));
    }

    [Fact]
    public void FoldersAreMergedByCopying()
    {
        foreach (int seed in TinyStudy.Study.Seeds)
            new StudyRunner(TinyStudy.Study with { Seeds = [seed] }, Folder("part" + seed)).Run(Token);
        Directory.CreateDirectory(Folder("merged").FullPath);
        foreach (string file in Directory.GetFiles(_folder.Path, "*.json", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(Folder("merged").FullPath, Path.GetFileName(file)));
        var progress = new RecordingProgress();
        new StudyRunner(TinyStudy.Study, Folder("merged")) { Progress = progress }.Run(Token);
        Assert.Empty(progress.Started);
    }

    [Fact]
    public void SharesTogetherAreTheWhole()
    {
        var whole = new StudyRunner(TinyStudy.Study, Folder("whole")).Run(Token);
        int before = 0;
        foreach (int index in new[] { 3, 1, 2 })
        {
            var progress = new RecordingProgress();
            int after = new StudyRunner(TinyStudy.Study, Folder("shares")) { Shard = new Shard(index, 3), Progress = progress }.Run(Token).Count;
            Assert.Equal(after - before, progress.Started.Count);
            before = after;
        }

        Assert.Equal(whole.Select(TinyStudy.Text), new StudyRunner(TinyStudy.Study, Folder("shares")) { Shard = new Shard(1, 3) }.Run(Token).Select(TinyStudy.Text));
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("a/b")]
    public void WhatIsNoShareIsRefused(string text) => Assert.False(Shard.TryParse(text, out _));

    [Fact]
    public void MeasurementsAreTrialsToo()
    {
        var study = TinyStudy.Study with
        {
            Networks = [],
            Measurements = [new Measurement("draws", "N(0, 1)", "1000 numbers", (generator, _) =>
            {
                using var numbers = TorchSharp.torch.randn([1000], generator: generator);
                return new Dictionary<string, double> { ["mean"] = numbers.mean().item<float>(), ["infinite"] = double.PositiveInfinity };
            })],
        };
        var one = new StudyRunner(study, Folder("one")) { Workers = 1 }.Run(Token);
        var two = new StudyRunner(study, Folder("two")) { Workers = 2 }.Run(Token);
        Assert.Equal(["draws, N(0, 1), seed 1", "draws, N(0, 1), seed 2"], one.Select(result => result.Configuration.ToString()));
        Assert.NotEqual(one[0].Value("mean"), one[1].Value("mean"));
        Assert.Equal(double.NaN, one[0].Value("infinite"));
        Assert.Contains("infinite, mean", Assert.Throws<KeyNotFoundException>(() => one[0].Value("median")).Message);
        Assert.Equal(one.Select(TinyStudy.Text), two.Select(TinyStudy.Text));
        Assert.Equal(one.Select(TinyStudy.Text), new StudyRunner(study, Folder("two")).Run(Token).Select(TinyStudy.Text));
    }

    /// <summary>A network is trained on the data that have its shape.</summary>
    [Fact]
    public void NetworksMeetTheDataThatTheyFit()
    {
        var study = TinyStudy.Study with { Networks = [StudyNetwork.Of<TinyNet>(), StudyNetwork.Of<SpaceNet>()], Data = [TinyStudy.Data, TinyStudy.Data with { Name = "space", Description = "space", SampleShape = [3] }] };
        Assert.Equal([("TinyNet", "blobs"), ("SpaceNet", "space")], study.Trials().OfType<TrainingTrial>().Select(trial => (trial.Network.Name, trial.Data.Name)).Distinct());
    }

    [Fact]
    public void ADamagedResultIsReportedAndRunAgain()
    {
        var first = new StudyRunner(TinyStudy.Study, Folder("damaged")).Run(Token);
        string file = Folder("damaged").FileOf(first[2].Configuration);
        File.WriteAllText(file, File.ReadAllText(file)[..100]);

        var progress = new RecordingProgress();
        var second = new StudyRunner(TinyStudy.Study, Folder("damaged")) { Progress = progress }.Run(Token);
        Assert.StartsWith(file, Assert.Single(progress.Damages));
        Assert.Equal(first[2].Configuration, Assert.Single(progress.Started));
        Assert.Equal(first.Select(TinyStudy.Text), second.Select(TinyStudy.Text));
    }

    [Fact]
    public void DivergedTrialsAreResultsLikeOthers()
    {
        var study = TinyStudy.Study with { Optimizers = [new Sgd(1e9)] };
        var results = new StudyRunner(study, Folder("wild")).Run(Token);
        Assert.Contains(results, result => result.Outcome == TrialOutcome.Diverged);
        Assert.Equal(results.Select(TinyStudy.Text), new StudyRunner(study, Folder("wild")).Run(Token).Select(TinyStudy.Text));
    }

    [Fact]
    public void LeavesTheNumberOfTorchThreadsAsItWas()
    {
        int before = TorchSharp.torch.get_num_threads();
        new StudyRunner(TinyStudy.Study with { Seeds = [1] }, Folder("threads")).Run(Token);
        Assert.Equal(before, TorchSharp.torch.get_num_threads());
    }

    public void Dispose() => _folder.Dispose();
}
