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
        { new Sgd(0.1, Nesterov: true), "Sgd: Momentum must be above 0 with Nesterov, but is 0." },
        { new Sgd(0.1, Momentum: 0.9, Dampening: 2), "Sgd: Dampening must be at least 0 and at most 1, but is 2." },
        { new Adam(Beta2: 1.5), "Adam: Beta2 must be at least 0 and below 1, but is 1.5." },
        { new AdamW(Epsilon: -1), "AdamW: Epsilon must be a number of at least 0, but is -1." },
        { new RmsProp(Alpha: 1), "RmsProp: Alpha must be at least 0 and below 1, but is 1." },
        { new Adagrad(InitialSum: -1), "Adagrad: InitialSum must be a number of at least 0, but is -1." },
        { new Adadelta(Rho: -0.1), "Adadelta: Rho must be at least 0 and below 1, but is -0.1." },
        { new Adamax(Beta1: 1), "Adamax: Beta1 must be at least 0 and below 1, but is 1." },
        { new NAdam(MomentumDecay: -1), "NAdam: MomentumDecay must be a number of at least 0, but is -1." },
        { new RAdam(Beta1: 1), "RAdam: Beta1 must be at least 0 and below 1, but is 1." },
        { new Asgd(Lambda: -1), "Asgd: Lambda must be a number of at least 0, but is -1." },
        { new Rprop(Grow: 1), "Rprop: Grow must be above 1, but is 1." },
        { new Rprop(SmallestStep: 100), "Rprop: SmallestStep must be above 0 and at most LargestStep, 50, but is 100." },
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
