using TypedNets.Training;

namespace TypedNets.Studies.Tests.Trials;

public sealed class TrialRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void MeasuresATrial()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal());
        Assert.Equal(TrialOutcome.Learned, result.Outcome);
        Assert.Equal(40, result.Steps);
        Assert.Equal(0.34, result.Chance, 1e-12);
        Assert.True(result.FinalAccuracy > 0.9);
        Assert.InRange(result.StepsToTarget!.Value, 5, 40);
        Assert.Equal(Enumerable.Range(1, 40), result.Losses.Select(point => point.Step));
        Assert.Equal([15, 30, 40], result.Evaluations.Select(point => point.Step));
        Assert.Equal(result.FinalAccuracy, result.Evaluations[^1].Accuracy);
        Assert.Equal(["linear1", "head"], result.Layers.Select(layer => layer.Path));
        Assert.All(result.Layers, layer => Assert.True(layer is { Spread: > 0, GradientNorm: > 0, TrainedSpread: > 0, TrainedGradientNorm: > 0 }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void MeasuringChangesNothing(bool batchNorm)
    {
        var network = batchNorm ? StudyNetwork.Of<TinyBatchNormNet>() : StudyNetwork.Of<TinyNet>();
        var result = TinyStudy.RunOne(network, Initializers.HeNormal());

        using var samples = TinyStudy.Data.Load(Token);
        using var plain = network.Create(new NetworkOptions(1, Initializers.HeNormal()));
        var losses = new List<LossPoint>();
        new Trainer
        {
            Optimizer = TinyStudy.Plan.Optimizer,
            BatchSize = TinyStudy.Plan.BatchSize,
            Steps = TinyStudy.Plan.Steps,
            Seed = 1,
            OnStep = step => losses.Add(new LossPoint(step.Number, step.Loss)),
        }.Fit(plain, samples.Train, Token);
        Assert.Equal(losses, result.Losses);
        Assert.Equal(Trainer.Evaluate(plain, samples.Test, cancellation: Token).Loss, result.FinalLoss);
    }

    [Fact]
    public void DivergenceIsAnOutcome()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), TinyStudy.Plan with { Optimizer = new Sgd(1e9) });
        Assert.Equal(TrialOutcome.Diverged, result.Outcome);
        Assert.InRange(result.Steps, 0, 39);
        Assert.Null(result.FinalAccuracy);
        Assert.Null(result.FinalLoss);
        Assert.Equal(2, result.Layers.Count);
    }

    [Fact]
    public void ALossBeyondAllBoundsAtTheFirstStepStillShowsTheSignal()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.RandomNormal(1e8));
        Assert.Equal((TrialOutcome.Diverged, 0), (result.Outcome, result.Steps));
        Assert.All(result.Layers, layer => Assert.True(layer.Spread > 1e6 && layer.GradientNorm is null));
    }

    [Fact]
    public void DivergenceInTheVeryLastStepIsSeen()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(),
            TinyStudy.Plan with { Steps = 1, Optimizer = new Sgd(1e38) });
        Assert.Equal(TrialOutcome.Diverged, result.Outcome);
    }

    [Fact]
    public void ANetworkThatCannotLearnIsStuck()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.Zeros());
        Assert.Equal(TrialOutcome.Stuck, result.Outcome);
        Assert.Null(result.StepsToTarget);
        Assert.Equal(0, result.Layers[1].Spread);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheShortestRunsAreMeasuredToo(int steps)
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), TinyStudy.Plan with { Steps = steps });
        Assert.Equal(steps, result.Losses.Count);
        Assert.Single(result.Evaluations);
        Assert.All(result.Layers, layer => Assert.True(layer is { Spread: > 0, TrainedSpread: > 0 }));
    }
}
