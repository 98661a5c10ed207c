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

    [Fact]
    public void AnInterruptedStudyContinues()
    {
        var whole = new StudyRunner(TinyStudy.Study, Folder("whole")).Run(Token);

        using var stop = new CancellationTokenSource();
        var before = new RecordingProgress { OnFinish = finished => { if (finished == 3) stop.Cancel(); } };
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
        var study = TinyStudy.Study with { Data = TinyStudy.Data with { Load = _ => throw new InvalidOperationException("loaded") } };
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
        var study = TinyStudy.Study with { Training = TinyStudy.Plan with { Optimizer = new Sgd(1e9) } };
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
