using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

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

    public static TheoryData<LearningRateSchedule, string> WrongSchedules => new()
    {
        { new StepDecay(0), "StepDecay: Every must be at least 1, but is 0." },
        { new StepDecay(1, By: double.NaN), "StepDecay: By must be a positive number, but is NaN." },
        { new MultiStepDecay([3, 3]), "MultiStepDecay: After[1] must be above the one before, 3, but is 3." },
        { new MultiStepDecay([0]), "MultiStepDecay: After[0] must be above 0, but is 0." },
        { new MultiStepDecay([1], By: -1), "MultiStepDecay: By must be a positive number, but is -1." },
        { new ExponentialDecay(1.1), "ExponentialDecay: By must be above 0 and at most 1, but is 1.1." },
        { new PolynomialDecay(Power: 0), "PolynomialDecay: Power must be a positive number, but is 0." },
        { new PolynomialDecay(End: 2), "PolynomialDecay: End must be at least 0 and at most 1, but is 2." },
        { new CosineDecay(End: -0.1), "CosineDecay: End must be at least 0 and at most 1, but is -0.1." },
        { new InverseSquareRoot(0), "InverseSquareRoot: Warmup must be at least 1, but is 0." },
        { new OneCycle(Rise: 1), "OneCycle: Rise must be above 0 and below 1, but is 1." },
        { new OneCycle(Start: 0), "OneCycle: Start must be above 0 and at most 1, but is 0." },
        { new OneCycle(End: double.NaN), "OneCycle: End must be at least 0 and at most 1, but is NaN." },
        { new LinearWarmup(0, new ConstantRate()), "LinearWarmup: Steps must be at least 1, but is 0." },
        { new LinearWarmup(1, new StepDecay(0)), "StepDecay: Every must be at least 1, but is 0." },
    };

    [Theory, MemberData(nameof(WrongSchedules))]
    public void RefusesWrongSchedules(LearningRateSchedule schedule, string message) =>
        Assert.Equal(message, Refused<ArgumentException>(new Trainer { Schedule = schedule, BatchSize = 10, Steps = 1 }));

    [Fact]
    public void RefusesWrongClipping()
    {
        Assert.Equal("ClipByNorm: Largest must be a positive number, but is 0.", Refused(new ClipByNorm(0)));
        Assert.Equal("ClipByValue: Largest must be a positive number, but is NaN.", Refused(new ClipByValue(double.NaN)));

        static string Refused(GradientClipping clipping) =>
            Refused<ArgumentException>(new Trainer { Clipping = clipping, BatchSize = 10, Steps = 1 });
    }

    [Fact]
    public void RefusesWrongValidation()
    {
        using var data = Blobs.Create(30);
        using var numbers = new Dataset("numbers", zeros(3, 2), zeros(3, 2), []);
        Assert.Equal("Validation.Every", Wrong(new Validation(data, 0)));
        Assert.Equal("Validation.BatchSize", Wrong(new Validation(data, 1) { BatchSize = 0 }));
        Assert.Equal("Validation.Patience", Wrong(new Validation(data, 1) { Patience = 0 }));
        Assert.Equal("Validation.LeastGain", Wrong(new Validation(data, 1) { LeastGain = double.NaN }));
        Assert.Equal(
            "Validation.Measure is Accuracy, but numbers has no classes: take EvaluationMeasure.Loss.",
            Refused<ArgumentException>(new Trainer { Validation = new Validation(numbers, 1) { Measure = EvaluationMeasure.Accuracy }, BatchSize = 10, Steps = 1 }));

        static string? Wrong(Validation validation)
        {
            using var data = Blobs.Create(30);
            using var network = Blobs.Network();
            return Assert.Throws<ArgumentOutOfRangeException>(() => new Trainer { Validation = validation, BatchSize = 10, Steps = 1 }.Fit(network, data)).ParamName;
        }
    }

    [Fact]
    public void RefusesWrongCheckpointing()
    {
        Assert.Equal(
            "Checkpointing.Path must end in .safetensors, the format that is written, but is 'run.dat'.",
            Refused<ArgumentException>(new Trainer { Checkpointing = new Checkpointing("run.dat", 1), BatchSize = 10, Steps = 1 }));
        Assert.StartsWith("Checkpointing.Every ", Refused<ArgumentOutOfRangeException>(
            new Trainer { Checkpointing = new Checkpointing("run.safetensors", 0), BatchSize = 10, Steps = 1 }), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAugmentationOfWhatIsNoImage() => Assert.Equal(
        "RandomHorizontalFlip takes images, float32 of channels x height x width, but a sample of blobs is Float32 of [2].",
        Refused<ArgumentException>(new Trainer { Augmentations = [new RandomHorizontalFlip()], BatchSize = 10, Steps = 1 }));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void RefusesABorderAsWideAsTheImage(int padding)
    {
        using var data = Pictures.Create();
        using var network = Pictures.Network();
        Assert.Equal(
            $"RandomCrop: Padding must be at least 1 and below the size of pictures's images, 6 x 6, but is {padding}.",
            Assert.Throws<ArgumentException>(() => new Trainer { Augmentations = [new RandomCrop(padding)], BatchSize = 10, Steps = 1 }.Fit(network, data, TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void RefusesALossThatIsNoNumber() => Assert.Equal(
        "A loss must be a single number, the mean over the batch, but is a tensor of [10].",
        Refused<ArgumentException>(new Trainer { Loss = (outputs, _) => outputs.sum(1), BatchSize = 10, Steps = 1 }));

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
