using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

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
        Assert.Equal(0.34, result.Chance!.Value, 1e-12);
        Assert.Equal(Math.Log(3), result.ChanceLoss!.Value, 1e-3);
        Assert.True(result.FinalAccuracy > 0.9);
        Assert.InRange(result.StepsToTarget!.Value, 5, 40);
        Assert.Equal(Enumerable.Range(1, 40), result.Losses.Select(point => point.Step));
        Assert.Equal([15, 30, 40], result.Evaluations.Select(point => point.Step));
        Assert.Equal(result.FinalAccuracy, result.Evaluations[^1].Accuracy);
        Assert.Equal(["linear1", "head"], result.Layers.Select(layer => layer.Path));
        Assert.All(result.Layers, layer => Assert.True(layer is
        {
            Start: { Forward: > 0, Variance: > 0, Gradient: > 0 }, End: { Forward: > 0, Gradient: > 0 }, WeightGradient: > 0,
        }));
        // A sum over two inputs is not normal, so theory ends after the first layer.
        Assert.Equal([(2.0, (double?)null), ((double?)null, 1.0)], result.Layers.Select(layer => (layer.PredictedForward, layer.PredictedGradient)));
        Assert.All(result.Evaluations, point => Assert.True(point.GradientNorm > 0));
        Assert.Equal([("loss", 0.5), ("loss", 0.1), ("accuracy", 0.9)], result.Targets.Select(target => (target.Measure, target.Value)));
        Assert.Equal(result.Evaluations.First(point => point.Accuracy >= 0.9).Step, result.StepsTo(2));
        Assert.InRange(result.TrainAccuracy!.Value, 0.9, 1);
        Assert.Equal(result.TrainAccuracy - result.FinalAccuracy, result.Gap);
        Assert.Equal(result.Losses.Average(point => Math.Min(point.Loss, result.ChanceLoss.Value)), result.MeanLoss!.Value, 1e-9);
        Assert.NotNull(result.LargestJump);
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
            Optimizer = TinyStudy.Optimizer,
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
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), optimizer: new Sgd(1e9));
        Assert.Equal(TrialOutcome.Diverged, result.Outcome);
        Assert.InRange(result.Steps, 0, 39);
        Assert.Equal((null, null), (result.TrainAccuracy, result.Gap));
        Assert.Null(result.FinalAccuracy);
        Assert.Null(result.FinalLoss);
        Assert.Equal(2, result.Layers.Count);
    }

    [Fact]
    public void ALossBeyondAllBoundsAtTheFirstStepStillShowsTheSignal()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.RandomNormal(1e8));
        Assert.Equal((TrialOutcome.Diverged, 0), (result.Outcome, result.Steps));
        Assert.All(result.Layers, layer => Assert.True(layer.Start.Forward > 1e12 && layer.WeightGradient is null && layer.End is null));
    }

    [Fact]
    public void DivergenceInTheVeryLastStepIsSeen()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(),
            TinyStudy.Plan with { Steps = 1 }, new Sgd(1e38));
        Assert.Equal(TrialOutcome.Diverged, result.Outcome);
    }

    [Fact]
    public void ANetworkThatCannotLearnIsStuck()
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.Zeros());
        Assert.Equal(TrialOutcome.Stuck, result.Outcome);
        Assert.Null(result.StepsToTarget);
        Assert.Equal(0, result.Layers[1].Start.Forward);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheShortestRunsAreMeasuredToo(int steps)
    {
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), TinyStudy.Plan with { Steps = steps });
        Assert.Equal(steps, result.Losses.Count);
        Assert.Single(result.Evaluations);
        Assert.All(result.Layers, layer => Assert.True(layer is { Start.Forward: > 0, End.Forward: > 0 }));
    }

    [Fact]
    public void ASignalThatIsNotAskedForIsNotMeasured()
    {
        var with = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal());
        var without = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), TinyStudy.Plan with { SignalSamples = 0 });
        Assert.Empty(without.Layers);
        Assert.Equal(with.Losses, without.Losses);
    }

    [Fact]
    public void NumbersAreLearnedByMeanSquaredError()
    {
        StudyData numbers = TinyStudy.Data with { Description = "numbers", Classes = 0, Load = _ => new StudySamples(Numbers(200, 1), Numbers(100, 2)) };
        var plan = TinyStudy.Plan with { Steps = 200, TargetLosses = [0.2] };
        var result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), plan, data: numbers);
        Assert.Equal((TrialOutcome.Learned, null, null), (result.Outcome, result.FinalAccuracy, result.Chance));
        Assert.InRange(result.FinalLoss!.Value, 0, 0.5 * result.ChanceLoss!.Value);
        Assert.Equal(TrialOutcome.Stuck, TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.Zeros(), plan, data: numbers).Outcome);

        static Dataset Numbers(int count, ulong seed)
        {
            using var points = TinyStudy.Blobs(count, seed);
            return new Dataset("numbers", points.Inputs.clone(), cat([points.Inputs, points.Inputs.narrow(1, 0, 1)], 1), []);
        }
    }
}
