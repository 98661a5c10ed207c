using TypedNets.Data;
using TypedNets.Tests.Data;
using TypedNets.Tests.Initialization;
using TypedNets.Training;

namespace TypedNets.Tests.Training;

/// <summary>A run that is stopped and taken up again is the run that was not, bit by bit. Dropout draws from the global generator.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed class ResumeTests : IDisposable
{
    private const int Steps = 33;
    private readonly TemporaryFolder _folder = new();
    private readonly Dataset _data = Pictures.Create(), _unseen = Pictures.Create(20, seed: 8);

    public static TheoryData<OptimizerRule> Rules =>
    [
        new Sgd(0.05, Momentum: 0.9, Nesterov: true), new Adam(0.01, AmsGrad: true), new AdamW(0.01), new NAdam(0.01), new RAdam(0.01),
        new RmsProp(0.01, Momentum: 0.5, Centered: true), new Adagrad(0.05), new Adadelta(), new Adamax(0.01), new Asgd(0.05), new Rprop(0.01),
    ];

    private string Path => System.IO.Path.Combine(_folder.FullPath, "run.safetensors");

    public void Dispose()
    {
        _data.Dispose();
        _unseen.Dispose();
        _folder.Dispose();
    }

    /// <summary>An epoch has five batches: stops are in the middle of one, at its end, and twice in a row.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void StoppedByCancellation(OptimizerRule rule)
    {
        Run whole = Fit(rule, checkpointing: null);
        Assert.Equal(TrainingOutcome.Completed, whole.Result.Outcome);

        List<double> losses = [];
        ulong seed = 10;
        foreach (int stop in new[] { 1, 7, 8, 15, 26 })
        {
            Run part = Fit(rule, new Checkpointing(Path, Every: 1000), stop, seed++);
            Assert.Equal((TrainingOutcome.Cancelled, stop), (part.Result.Outcome, part.Result.Steps));
            losses.AddRange(part.Losses);
        }

        Run last = Fit(rule, new Checkpointing(Path, Every: 1000), seed: seed);
        Assert.Equal(whole.Losses, [.. losses, .. last.Losses]);
        Assert.Equal(whole.Result.Evaluations, last.Result.Evaluations);
        Assert.Equal(whole.Result.Best, last.Result.Best);
        Assert.Equal((whole.Result.Outcome, whole.Result.Steps, whole.Result.LastLoss), (last.Result.Outcome, last.Result.Steps, last.Result.LastLoss));
        Assert.Equal(whole.Bits, last.Bits);
    }

    [Fact]
    public void StoppedByAnException()
    {
        Run whole = Fit(new Adam(0.01), checkpointing: null);
        foreach (int stop in new[] { 3, 9, 17 })
            Assert.Throws<TimeoutException>(() => Fit(new Adam(0.01), new Checkpointing(Path, Every: 4), stop, throws: true));
        Run last = Fit(new Adam(0.01), new Checkpointing(Path, Every: 4));
        Assert.Equal(17, last.Losses.Count); // Sixteen updates were on disk.
        Assert.Equal(whole.Bits, last.Bits);
    }

    [Fact]
    public void AFinishedRunIsNotRepeated()
    {
        Run first = Fit(new Adam(0.01), new Checkpointing(Path, Every: 10)), second = Fit(new Adam(0.01), new Checkpointing(Path, Every: 10));
        Assert.Empty(second.Losses);
        Assert.Equal(first.Bits, second.Bits);
        Assert.Equal((first.Result.Steps, first.Result.LastLoss, first.Result.Best), (second.Result.Steps, second.Result.LastLoss, second.Result.Best));
    }

    [Fact]
    public void AnEarlyStopIsFinal()
    {
        var validation = new Validation(_unseen, Every: 1) { Patience = 2, LeastGain = 1e6 };
        TrainingResult Fit()
        {
            using var network = Pictures.Network();
            return Pictures.Trainer(new Sgd(0.1), Steps, validation, new Checkpointing(Path, 10)).Fit(network, _data, TestContext.Current.CancellationToken);
        }

        Assert.Equal((TrainingOutcome.StoppedEarly, 3), (Fit().Outcome, Fit().Steps));
    }

    [Fact]
    public void ALongerRunGoesOn()
    {
        Trainer Trainer(int steps, Checkpointing? checkpointing) => new() { BatchSize = 10, Steps = steps, Checkpointing = checkpointing };
        using var whole = Blobs.Network();
        using var data = Blobs.Create(40);
        Trainer(15, null).Fit(whole, data, TestContext.Current.CancellationToken);
        using var first = Blobs.Network();
        Trainer(6, new Checkpointing(Path, 100)).Fit(first, data, TestContext.Current.CancellationToken);
        using var second = Blobs.Network(seed: 2);
        Trainer(15, new Checkpointing(Path, 100)).Fit(second, data, TestContext.Current.CancellationToken);
        Assert.Equal(Blobs.Values(whole), Blobs.Values(second));
    }

    [Fact]
    public void TheNetworkCanBeLoadedByItself()
    {
        Run run = Fit(new Adam(0.01), new Checkpointing(Path, Every: 10), stop: 20);
        using var network = Pictures.Network(seed: 99);
        TypedNets.Checkpoints.Checkpoint.Load(network, Path, strict: false);
        Assert.Equal(run.Bits, Pictures.Bits(network));
    }

    private sealed record Run(TrainingResult Result, List<double> Losses, byte[] Bits);

    /// <summary>Each time a new network, so that nothing but the file carries over.</summary>
    private Run Fit(OptimizerRule rule, Checkpointing? checkpointing, int stop = int.MaxValue, ulong seed = 1, bool throws = false)
    {
        // Without a file the start counts; with one it must not.
        using var network = Pictures.Network(File.Exists(Path) ? seed : 1);
        using var cancellation = new CancellationTokenSource();
        List<double> losses = [];
        TrainingResult result = Pictures.Trainer(rule, Steps, new Validation(_unseen, Every: 4) { KeepBest = true }, checkpointing, step =>
        {
            losses.Add(step.Loss);
            if (step.Number == stop && throws)
                throw new TimeoutException();
            if (step.Number == stop)
                cancellation.Cancel();
        }).Fit(network, _data, cancellation.Token);
        return new Run(result, losses, Pictures.Bits(network));
    }
}
