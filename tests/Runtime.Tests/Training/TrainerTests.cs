using TorchSharp;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

public sealed class TrainerTests
{
    public static TheoryData<OptimizerRule> Rules =>
    [
        new Sgd(0.1), new Sgd(0.05, Momentum: 0.9, WeightDecay: 1e-4), new Adam(0.01), new Adam(0.01, WeightDecay: 1e-3),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Rules))]
    public void LearnsASmallProblem(OptimizerRule rule)
    {
        using var data = Blobs.Create();
        using var unseen = Blobs.Create(seed: 8);
        using var network = Blobs.Network();
        double before = Trainer.Evaluate(network, unseen, cancellation: Token).Loss;

        var result = new Trainer { Optimizer = rule, BatchSize = 30, Epochs = 30 }.Fit(network, data, Token);

        var after = Trainer.Evaluate(network, unseen, cancellation: Token);
        Assert.Equal(new TrainingResult(TrainingOutcome.Completed, 300, result.LastLoss), result);
        Assert.True(after.Loss < before / 4, $"The loss went from {before} to {after.Loss}.");
        Assert.True(after.Accuracy > 0.97, $"The accuracy is {after.Accuracy}.");
    }

    [Fact]
    public void SameSeedGivesTheSameBits()
    {
        float[] first = Trained(seed: 3);
        Assert.Equal(first, Trained(seed: 3));
        Assert.NotEqual(first, Trained(seed: 4));
    }

    [Fact]
    public void ObservationChangesNoBit() =>
        Assert.Equal(Trained(seed: 3), Trained(seed: 3, step =>
        {
            step.GradientNorm();
            using var data = Blobs.Create(30);
            Trainer.Evaluate(step.Module, data, cancellation: Token);
        }));

    [Fact]
    public void KeepsNothingInNativeMemory()
    {
        using var data = Blobs.Create();
        using var network = Blobs.Network(batchNorm: true);
        long early = 0, late = 0;
        new Trainer
        {
            BatchSize = 20,
            Steps = 400,
            OnStep = step =>
            {
                step.GradientNorm();
                Trainer.Evaluate(network, data, cancellation: Token);
                // Counted per thread, so tests on other threads do not matter. Within the first steps the optimiser builds its state.
                if (step.Number == 10)
                    early = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
                late = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
            },
        }.Fit(network, data, Token);
        Assert.NotEqual(0, early);
        Assert.Equal(early, late);
    }

    [Fact]
    public void CancellationKeepsWhatWasLearned()
    {
        using var data = Blobs.Create();
        using var network = Blobs.Network();
        using var stop = new CancellationTokenSource();
        var result = new Trainer
        {
            BatchSize = 30,
            Steps = 1000,
            OnStep = step =>
            {
                if (step.Number == 5)
                    stop.Cancel();
            },
        }.Fit(network, data, stop.Token);
        Assert.Equal(TrainingOutcome.Cancelled, result.Outcome);
        Assert.Equal(5, result.Steps);
        Assert.NotEqual(Blobs.Values(Blobs.Network()), Blobs.Values(network));
    }

    [Fact]
    public void DivergenceIsAnOutcome()
    {
        using var data = Blobs.Create();
        using var network = Blobs.Network();
        var result = new Trainer { Optimizer = new Sgd(1e9), BatchSize = 30, Steps = 100 }.Fit(network, data, Token);
        Assert.Equal(TrainingOutcome.Diverged, result.Outcome);
        Assert.InRange(result.Steps, 1, 99);
        Assert.False(result.LastLoss <= 1e6);
    }

    [Fact]
    public void StepsAreNumberedAcrossEpochsOfWholeBatches()
    {
        using var data = Blobs.Create(25);
        using var network = Blobs.Network();
        var steps = new List<(int, int)>();
        new Trainer { BatchSize = 10, Steps = 5, OnStep = step => steps.Add((step.Number, step.Epoch)) }.Fit(network, data, Token);
        Assert.Equal([(1, 0), (2, 0), (3, 1), (4, 1), (5, 2)], steps);
    }

    [Fact]
    public void GradientNormIsThatOfTheLossOfTheStep()
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        using var twin = Blobs.Network();
        nn.functional.cross_entropy(twin.call(data.Inputs), data.Labels).backward();
        double expected = Math.Sqrt(twin.parameters().Sum(parameter => parameter.grad!.square().sum().ToDouble()));

        double actual = double.NaN;
        new Trainer { BatchSize = 30, Steps = 1, OnStep = step => actual = step.GradientNorm() }.Fit(network, data, Token);
        Assert.Equal(expected, actual, 1e-5);
    }

    private static float[] Trained(ulong seed, Action<TrainingStep>? onStep = null)
    {
        using var data = Blobs.Create();
        using var network = Blobs.Network(batchNorm: true);
        new Trainer { BatchSize = 20, Steps = 40, Seed = seed, OnStep = onStep }.Fit(network, data, Token);
        return Blobs.Values(network);
    }
}
