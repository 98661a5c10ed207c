using TypedNets.Data;
using TypedNets.Tests.Initialization;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

[Collection(nameof(GlobalGenerator))] // Dropout draws from it.
public sealed class ValidationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void EvaluatesAtEachInterval_AndAtTheEnd()
    {
        using var data = Blobs.Create(60);
        using var unseen = Blobs.Create(30, seed: 8);
        using var network = Blobs.Network();
        List<(int, double)> seen = [];
        TrainingResult result = new Trainer
        {
            BatchSize = 20,
            Steps = 10,
            Validation = new Validation(unseen, Every: 4),
            OnStep = step =>
            {
                if (step.Evaluation is { } evaluation)
                    seen.Add((step.Number, evaluation.Loss));
            },
        }.Fit(network, data, Token);
        Assert.Equal([4, 8, 10], result.Evaluations.Select(evaluation => evaluation.Step));
        Assert.Equal(seen, result.Evaluations.Select(evaluation => (evaluation.Step, evaluation.Evaluation.Loss)));
        Assert.Equal(Trainer.Evaluate(network, unseen, cancellation: Token), result.Evaluations[^1].Evaluation);
    }

    [Fact]
    public void ChangesNoBitOfTraining()
    {
        using var data = Pictures.Create();
        using var plain = Pictures.Network();
        using var watched = Pictures.Network();
        Pictures.Trainer(new Adam(), 12).Fit(plain, data, Token);
        Pictures.Trainer(new Adam(), 12, new Validation(data, Every: 5)).Fit(watched, data, Token);
        Assert.Equal(Pictures.Bits(plain), Pictures.Bits(watched));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 5)]
    public void StopsWhenPatienceRunsOut(int patience, int evaluations)
    {
        // Losses 3, 1, 2, 2, 2, ...: the second is the best.
        var result = Trained([3, 1, 2], data => new Validation(data, Every: 2) { Patience = patience });
        Assert.Equal((TrainingOutcome.StoppedEarly, 2 * evaluations), (result.Outcome, result.Steps));
        Assert.Equal((4, 1), (result.Best!.Step, result.Best.Evaluation.Loss));
    }

    [Fact]
    public void SmallGainsDoNotCount()
    {
        var result = Trained([3, 2.5, 2, 1.5, 1.4, 1.3, 1.2], data => new Validation(data, Every: 1) { Patience = 2, LeastGain = 0.6 });
        Assert.Equal((TrainingOutcome.StoppedEarly, 5), (result.Outcome, result.Steps));
        Assert.Equal([3, 2], [result.Best!.Step, result.Best.Evaluation.Loss]);
    }

    [Fact]
    public void WhatIsNoNumberIsNeverTheBest()
    {
        var result = Trained([double.NaN, 2, double.NaN], data => new Validation(data, Every: 1) { Patience = 3 });
        Assert.Equal(2, result.Best!.Step);
        Assert.Equal(TrainingOutcome.StoppedEarly, result.Outcome);
    }

    [Fact]
    public void BestWeightsAreKept()
    {
        using var data = Pictures.Create();
        using var unseen = Pictures.Create(30, seed: 9);
        using var network = Pictures.Network();
        byte[]? best = null;
        double least = double.PositiveInfinity;
        TrainingResult result = Pictures.Trainer(new Sgd(0.5, 0.9), 40, new Validation(unseen, Every: 3) { KeepBest = true }, onStep: step =>
        {
            if (step.Evaluation is { } evaluation && evaluation.Loss < least)
                (least, best) = (evaluation.Loss, Pictures.Bits(network));
        }).Fit(network, data, Token);
        Assert.NotEqual(result.Evaluations[^1], result.Best);
        Assert.Equal(least, result.Best!.Evaluation.Loss);
        Assert.Equal(best, Pictures.Bits(network));
    }

    [Fact]
    public void AccuracyCanDecide()
    {
        using var data = Blobs.Create(60);
        using var network = Blobs.Network();
        TrainingResult result = new Trainer
        {
            BatchSize = 20,
            Steps = 30,
            Validation = new Validation(data, Every: 1) { Measure = EvaluationMeasure.Accuracy },
        }.Fit(network, data, Token);
        Assert.Equal(result.Evaluations.MaxBy(evaluation => evaluation.Evaluation.Accuracy), result.Best);
    }

    [Fact]
    public void ThePlateauLowersTheRate()
    {
        // Losses 3, 1, 2, 2, 2, ...: nothing is better after the second.
        List<double> rates = [];
        Trained([3, 1, 2], data => new Validation(data, Every: 1) { Plateau = new Plateau(2, By: 0.5), Patience = 5 }, step => rates.Add(step.LearningRate));
        Assert.Equal([0.01, 0.01, 0.01, 0.01, 0.005, 0.005, 0.0025], rates);
    }

    [Theory]
    [InlineData(0, 0.5, "Plateau.Patience")]
    [InlineData(2, 1, "above 0 and below 1")]
    [InlineData(2, double.NaN, "above 0 and below 1")]
    public void AWrongPlateauIsRefused(int patience, double by, string message) => Assert.Contains(message,
        Assert.ThrowsAny<ArgumentException>(() => Trained([1], data => new Validation(data, Every: 1) { Plateau = new Plateau(patience, by) })).Message);

    /// <summary>A run whose evaluations give these losses, the last one on and on.</summary>
    private static TrainingResult Trained(double[] losses, Func<Dataset, Validation> validation, Action<TrainingStep>? onStep = null)
    {
        using var data = Blobs.Create(20);
        using var network = Blobs.Network();
        int evaluated = 0;
        Tensor Loss(Tensor outputs, Tensor labels) => is_grad_enabled()
            ? nn.functional.cross_entropy(outputs, labels)
            : tensor(losses[Math.Min(evaluated++, losses.Length - 1)]);
        return new Trainer { BatchSize = 20, Steps = 50, Loss = Loss, Validation = validation(data), OnStep = onStep }.Fit(network, data, Token);
    }
}
