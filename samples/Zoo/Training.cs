using TypedNets;
using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>A run of an entry's training.</summary>
/// <param name="Entry">What is trained.</param>
/// <param name="Steps">Updates.</param>
/// <param name="Seed">The seed of weights, order and dropout.</param>
/// <param name="Data">Where data is found.</param>
public sealed record Training(ZooEntry Entry, int Steps, long Seed, DataPlace Data)
{
    /// <summary>Called after each update with its number and loss.</summary>
    public Action<int, double>? OnStep { get; init; }

    /// <summary>Trains, and evaluates on what was held out.</summary>
    /// <exception cref="DataFileException">The data is missing and cannot be downloaded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrainingReport Run()
    {
        ZooTask task = Entry.Task;
        CancellationToken stop = Data.Stop;
        using Dataset train = task.Load(Split.Train, Data), test = task.Load(Split.Test, Data);
        manual_seed(Seed);
        using var network = Entry.Create(new NetworkOptions(Seed));
        using var model = task.EnlargedTo is { } size ? new Enlarged(network, size) : network;
        var trainer = new Trainer
        {
            Optimizer = task.Optimizer,
            BatchSize = task.BatchSize,
            Steps = Steps,
            Seed = (ulong)Seed,
            Loss = task.Loss,
            OnStep = step => OnStep?.Invoke(step.Number, step.Loss),
        };
        TrainingResult result = trainer.Fit(model, train, stop);
        stop.ThrowIfCancellationRequested();
        return new TrainingReport(result, Trainer.Evaluate(model, test, task.BatchSize, task.Loss, stop),
            Baseline.Evaluate(train, test, task.Loss));
    }
}

/// <summary>What a run has reached.</summary>
/// <param name="Result">How training ended.</param>
/// <param name="Reached">The network on what was held out.</param>
/// <param name="Baseline">What is reached there without looking at the inputs.</param>
public sealed record TrainingReport(TrainingResult Result, Evaluation Reached, Evaluation Baseline);
