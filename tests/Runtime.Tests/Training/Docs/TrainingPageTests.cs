using System.Text.RegularExpressions;
using TypedNets.Data;
using TypedNets.Tests.Data;
using TypedNets.Tests.Initialization;
using TypedNets.Training;

namespace TypedNets.Tests.Training;

/// <summary>Runs the code of docs/training.md, which stands here word for word.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed partial class TrainingPageTests : IDisposable
{
    private readonly Dataset train = Shapeset3x2.Create(130, seed: 1), test = Shapeset3x2.Create(60, seed: 2);
    private readonly ShapesCnn network = new(seed: 42);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        train.Dispose();
        test.Dispose();
        network.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AllCodeStandsHere()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "TypedNets.sln")))
            root = Path.GetDirectoryName(root)!;
        string here = WithoutIndent(File.ReadAllText(Path.Combine(root, "tests", "Runtime.Tests", "Training", "Docs", "TrainingPageTests.cs")));
        MatchCollection fragments = Fragment().Matches(File.ReadAllText(Path.Combine(root, "docs", "training.md")));
        Assert.Equal(8, fragments.Count);
        Assert.All(fragments, fragment => Assert.Contains(WithoutIndent(fragment.Groups["code"].Value), here, StringComparison.Ordinal));

        static string WithoutIndent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
    }

#pragma warning disable xUnit1051 // A page has no use for a test's cancellation.
    [Fact]
    public void FiveLines()
    {
        using var train = Shapeset3x2.Create(2_000, seed: 1);
        using var test = Shapeset3x2.Create(500, seed: 2);
        using var network = new ShapesCnn(seed: 42);
        new Trainer { Optimizer = new Adam(1e-3), Epochs = 2 }.Fit(network, train);
        Console.WriteLine(Trainer.Evaluate(network, test).Accuracy);

        Assert.InRange(Trainer.Evaluate(network, test).Accuracy, 0.18, 1); // One class alone gives 1/6.
    }

    [Fact]
    public void Rates()
    {
        var trainer = new Trainer
        {
            Optimizer = new Sgd(0.05, Momentum: 0.9, WeightDecay: 5e-4),
            Schedule = new LinearWarmup(20, new CosineDecay()),
            Clipping = new ClipByNorm(1),
            BatchSize = 32,
            Steps = 100,
        };

        Assert.Equal(100, trainer.Fit(network, train).Steps);
        Assert.Equal(0.5, new Halving(10).Factor(10, 100));
    }

    [Fact]
    public void Groups()
    {
        var trainer = new Trainer
        {
            Optimizer = new AdamW(1e-3, WeightDecay: 0.05),
            Groups =
            [
                new ParameterGroup(["*.bias"]) { WeightDecay = 0 },
                new ParameterGroup(["head.*"]) { RateFactor = 10 },
            ],
            Steps = 10,
        };

        Assert.Equal(10, trainer.Fit(network, train).Steps);
    }

    [Fact]
    public void Stopping()
    {
        var trainer = new Trainer
        {
            Epochs = 20,
            Validation = new Validation(test, Every: 50) { Patience = 3, KeepBest = true },
        };
        TrainingResult result = trainer.Fit(network, train);
        Console.WriteLine($"{result.Outcome} after {result.Steps} updates; best after {result.Best!.Step}: {result.Best.Evaluation.Loss}");

        Assert.Equal(40, result.Steps);
    }

    [Fact]
    public void GoingOn()
    {
        string before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder.FullPath;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var trainer = new Trainer { Epochs = 2, Checkpointing = new Checkpointing("run.safetensors", Every: 50) };
        TrainingResult result = trainer.Fit(network, train, stop.Token);

        Environment.CurrentDirectory = before;
        Assert.Equal(4, result.Steps);
        Assert.Equal(["run.safetensors"], _folder.AllFiles);
    }

    [Fact]
    public void Changing()
    {
        var trainer = new Trainer { Epochs = 2, Augmentations = [new RandomCrop(2), new RandomHorizontalFlip()] };

        Assert.Equal(TrainingOutcome.Completed, trainer.Fit(network, train).Outcome);
    }

    [Fact]
    public void Watching()
    {
        string before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder.FullPath;
        var log = new TensorBoardLog("runs/first") { Every = 10 };
        var bar = new TrainingProgressBar();
        var trainer = new Trainer
        {
            Epochs = 2,
            OnStep = step =>
            {
                log.Write(step);
                bar.Show(step);
                if (!double.IsFinite(step.GradientNorm()))
                    Console.WriteLine($"Gradients broke in update {step.Number} at loss {step.Loss}.");
            },
        };

        Assert.Equal(4, trainer.Fit(network, train).Steps);
        Environment.CurrentDirectory = before;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fragment();
}

/// <summary>A schedule of one's own, as the page shows it.</summary>
public sealed record Halving(int Every) : LearningRateSchedule
{
    public override double Factor(int step, int total) => Math.Pow(0.5, (double)step / Every);
}

/// <summary>The network of the quick start.</summary>
[Network, Input(1, 32, 32), HeNormal]
[Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
[Flatten, Linear(64), ReLU, Dropout(0.25)]
[Linear(9, Name = "Head")]
public partial class ShapesCnn;
