using TypedNets.Training;

namespace TypedNets.Tests.Training;

public sealed class TrainerSettingsTests
{
    public static TheoryData<OptimizerRule, string> WrongRules => new()
    {
        { new Sgd(0), "Sgd: LearningRate must be a positive number, but is 0." },
        { new Sgd(double.NaN), "Sgd: LearningRate must be a positive number, but is NaN." },
        { new Sgd(0.1, Momentum: 1), "Sgd: Momentum must be at least 0 and below 1, but is 1." },
        { new Sgd(0.1, WeightDecay: -1), "Sgd: WeightDecay must be a number of at least 0, but is -1." },
        { new Adam(Beta2: 1.5), "Adam: Beta2 must be at least 0 and below 1, but is 1.5." },
    };

    [Theory, MemberData(nameof(WrongRules))]
    public void RefusesWrongOptimisers(OptimizerRule rule, string message) =>
        Assert.Equal(message, Refused<ArgumentException>(new Trainer { Optimizer = rule, BatchSize = 10, Steps = 1 }));

    [Fact]
    public void RefusesToRunForever() =>
        Assert.Equal("The trainer would never end: set Steps or Epochs.", Refused<InvalidOperationException>(new Trainer()));

    [Fact]
    public void RefusesABatchThatTheDataCannotFill() => Assert.StartsWith(
        "blobs has 30 samples, fewer than one batch of 31: take a smaller BatchSize.",
        Refused<ArgumentException>(new Trainer { BatchSize = 31, Steps = 1 }));

    [Fact]
    public void NothingToDoIsDone()
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        var result = new Trainer { BatchSize = 10, Steps = 0 }.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal((TrainingOutcome.Completed, 0), (result.Outcome, result.Steps));
        Assert.Equal(Blobs.Values(Blobs.Network()), Blobs.Values(network));
    }

    private static string Refused<TException>(Trainer trainer)
        where TException : Exception
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        return Assert.Throws<TException>(() => trainer.Fit(network, data)).Message;
    }
}
