using TorchSharp;
using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// Trains a network: a classifier, of whole samples or of positions, or, with another loss, one that predicts numbers. Nothing is left behind in native memory, however long it runs, and the same seed gives the same bits on the
/// same machine, as long as the number of libtorch's threads is the same and the network draws no random numbers of its own
/// (dropout reads libtorch's global generator, which all threads share).
/// </summary>
/// <example>
/// <code>
/// using var train = FashionMnist.Load(Split.Train);
/// using var test = FashionMnist.Load(Split.Test);
/// using var network = new SmallCnn(seed: 42);
/// new Trainer { Optimizer = new Sgd(0.01, Momentum: 0.9), Epochs = 3 }.Fit(network, train);
/// Console.WriteLine(Trainer.Evaluate(network, test).Accuracy);
/// </code>
/// </example>
public sealed class Trainer
{
    /// <summary>How parameters are updated.</summary>
    public OptimizerRule Optimizer { get; init; } = new Sgd(0.01, Momentum: 0.9);

    /// <summary>
    /// The number of samples per update. What is left of an epoch below that is not used, so that all updates weigh the same.
    /// </summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Ends after this many updates; null is no limit.</summary>
    public int? Steps { get; init; }

    /// <summary>Ends after this many passes over the data; null is no limit.</summary>
    public int? Epochs { get; init; }

    /// <summary>The seed of the samples' order; each epoch has its own.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Mean loss from outputs and labels; cross-entropy unless set. Of positions it takes outputs batch x classes x positions, labels
    /// batch x positions.
    /// </summary>
    public Func<Tensor, Tensor, Tensor> Loss { get; init; } = CrossEntropy;

    /// <summary>A run whose loss exceeds this has diverged, as has one whose loss is not finite.</summary>
    public double DivergenceLoss { get; init; } = 1e6;

    /// <summary>Called after each update.</summary>
    public Action<TrainingStep>? OnStep { get; init; }

    /// <summary>
    /// Trains the module, which is left in training mode. Divergence and cancellation are outcomes, not exceptions.
    /// </summary>
    /// <param name="module">From inputs (batch first) to what the loss takes, one output per class; its parameters must not be moved
    /// meanwhile.</param>
    /// <param name="data">What to train on.</param>
    /// <param name="cancellation">Asked before each update.</param>
    /// <exception cref="InvalidOperationException">Neither <see cref="Steps"/> nor <see cref="Epochs"/> is set.</exception>
    /// <exception cref="ArgumentException">A setting is out of its range, or the data set is smaller than a batch.</exception>
    public TrainingResult Fit(nn.Module<Tensor, Tensor> module, Dataset data, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var optimizer = Optimizer.Create(module.parameters());
        module.train();
        int step = 0;
        double loss = double.NaN;
        for (int epoch = 0; epoch < (Epochs ?? int.MaxValue); epoch++)
        {
            foreach (var batch in data.Batches(BatchSize, Seed, epoch, dropLast: true))
            {
                using (batch)
                {
                    if (step == Steps)
                        return new TrainingResult(TrainingOutcome.Completed, step, loss);
                    if (cancellation.IsCancellationRequested)
                        return new TrainingResult(TrainingOutcome.Cancelled, step, loss);
                    loss = Update(module, optimizer, batch);
                    if (!(loss <= DivergenceLoss))
                        return new TrainingResult(TrainingOutcome.Diverged, step, loss);
                    step++;
                    OnStep?.Invoke(new TrainingStep(module, step, epoch, loss));
                }
            }
        }
        return new TrainingResult(TrainingOutcome.Completed, step, loss);
    }

    /// <summary>Loss and accuracy on a data set, in evaluation mode and without gradients; the module's mode is restored.</summary>
    /// <param name="module">From inputs (batch first) to what the loss takes, one output per class.</param>
    /// <param name="data">What to evaluate on, all of it.</param>
    /// <param name="batchSize">Samples at a time: only memory and speed depend on it.</param>
    /// <param name="loss">Mean loss from outputs and labels; null is cross-entropy.</param>
    /// <param name="cancellation">Asked before each batch.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Evaluation Evaluate(nn.Module<Tensor, Tensor> module, Dataset data, int batchSize = 256,
        Func<Tensor, Tensor, Tensor>? loss = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(data);
        bool training = module.training;
        module.eval();
        try
        {
            using var withoutGradients = no_grad();
            double total = 0;
            long correct = 0;
            foreach (var batch in data.Batches(batchSize, shuffle: false))
            {
                using (batch)
                {
                    cancellation.ThrowIfCancellationRequested();
                    using var scope = NewDisposeScope();
                    var outputs = module.call(batch.Inputs);
                    total += (loss ?? CrossEntropy)(outputs, batch.Labels).ToDouble() * batch.Labels.NumberOfElements;
                    if (data.ClassCount > 0)
                        correct += outputs.argmax(1).eq(batch.Labels).sum().item<long>();
                }
            }
            double labels = data.Labels.NumberOfElements;
            return new Evaluation(total / labels, data.ClassCount > 0 ? correct / labels : double.NaN, data.Count);
        }
        finally
        {
            module.train(training);
        }
    }

    private static Tensor CrossEntropy(Tensor outputs, Tensor labels) => nn.functional.cross_entropy(outputs, labels);

    private double Update(nn.Module<Tensor, Tensor> module, optim.Optimizer optimizer, Batch batch)
    {
        using var scope = NewDisposeScope();
        // The module's own zero_grad drops the gradients; the optimiser's would leave one wrapper per parameter behind.
        module.zero_grad();
        var loss = Loss(module.call(batch.Inputs), batch.Labels);
        double value = loss.ToDouble();
        if (value <= DivergenceLoss)
        {
            loss.backward();
            optimizer.step();
        }
        return value;
    }

    private void Check(Dataset data)
    {
        if (Steps is null && Epochs is null)
            throw new InvalidOperationException("The trainer would never end: set Steps or Epochs.");
        ArgumentOutOfRangeException.ThrowIfNegative(Steps ?? 0, nameof(Steps));
        ArgumentOutOfRangeException.ThrowIfNegative(Epochs ?? 0, nameof(Epochs));
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        if (BatchSize > data.Count)
            throw new ArgumentException(
                $"{data.Name} has {data.Count} samples, fewer than one batch of {BatchSize}: take a smaller BatchSize.", nameof(data));
    }
}
