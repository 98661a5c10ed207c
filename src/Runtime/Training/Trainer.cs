using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// Trains a network: a classifier, of whole samples or of positions, or one that predicts numbers. Nothing is left
/// behind in native memory, however long it runs. The same seed gives the same bits on the same machine, whatever else is trained in the
/// process, as long as the number of libtorch's threads is the same.
/// </summary>
/// <remarks>
/// Layers that draw random numbers, as dropout does, draw them from libtorch's global generator. A network with such layers has it for itself
/// while it computes its outputs, one network after the other, and starts from its own state each time. Nothing else must draw from it at that
/// moment, and the constructors of TorchSharp's modules do: build networks before, and not while, others are trained on other threads.
/// </remarks>
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

    /// <summary>Which parameters have a learning rate or a weight decay of their own; a parameter that several name is in the first.</summary>
    public IReadOnlyList<ParameterGroup> Groups { get; init; } = [];

    /// <summary>How the learning rate changes.</summary>
    public LearningRateSchedule Schedule { get; init; } = new ConstantRate();

    /// <summary>What is done with gradients that are too large; null is nothing.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>
    /// The number of samples per update. What is left of an epoch below that is not used, so that all updates weigh the same.
    /// </summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Ends after this many updates; null is no limit.</summary>
    public int? Steps { get; init; }

    /// <summary>Ends after this many passes over the data; null is no limit.</summary>
    public int? Epochs { get; init; }

    /// <summary>The seed of the samples' order, of their augmentation and of the numbers that layers such as dropout draw.</summary>
    public ulong Seed { get; init; }

    /// <summary>What is done to the images of each batch, one after the other.</summary>
    public IReadOnlyList<Augmentation> Augmentations { get; init; } = [];

    /// <summary>
    /// Whether the module draws random numbers in training, from libtorch's generator for the CPU; null finds out by its layers. To be set
    /// for modules of your own that draw in other ways than by TorchSharp's dropout modules.
    /// </summary>
    public bool? DrawsRandomNumbers { get; init; }

    /// <summary>
    /// Mean loss from outputs and labels. Null is cross-entropy where the data has classes (of positions from outputs batch x classes x
    /// positions and labels batch x positions), and the mean squared error where it has none.
    /// </summary>
    public Func<Tensor, Tensor, Tensor>? Loss { get; init; }

    /// <summary>A run whose loss exceeds this has diverged, as has one whose loss is not finite.</summary>
    public double DivergenceLoss { get; init; } = 1e6;

    /// <summary>Evaluation in between, early stop, and keeping the best weights; null is none.</summary>
    public Validation? Validation { get; init; }

    /// <summary>Where the run's state is kept, to go on from there; null is nowhere.</summary>
    public Checkpointing? Checkpointing { get; init; }

    /// <summary>Called after each update, and after the evaluation that follows it.</summary>
    public Action<TrainingStep>? OnStep { get; init; }

    /// <summary>
    /// Trains the module, which is left in training mode. Divergence and cancellation are outcomes, not exceptions.
    /// </summary>
    /// <param name="module">From inputs (batch first) to what the loss takes, one output per class; its parameters must not be moved
    /// meanwhile.</param>
    /// <param name="data">What to train on.</param>
    /// <param name="cancellation">Asked before each update.</param>
    /// <exception cref="InvalidOperationException">Neither <see cref="Steps"/> nor <see cref="Epochs"/> is set.</exception>
    /// <exception cref="ArgumentException">A setting is out of its range, a group names no parameter, or the data set is smaller than a batch.</exception>
    /// <exception cref="Checkpoints.CheckpointMismatchException">The checkpoint is of another run, or of another network.</exception>
    /// <exception cref="Checkpoints.CheckpointFormatException">The checkpoint is damaged, or no training run's.</exception>
    public TrainingResult Fit(nn.Module<Tensor, Tensor> module, Dataset data, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        using var run = new TrainingRun(this, module, data);
        return run.Run(cancellation);
    }

    /// <summary>Loss and accuracy on a data set, in evaluation mode and without gradients; the module's mode is restored.</summary>
    /// <param name="module">From inputs (batch first) to what the loss takes, one output per class.</param>
    /// <param name="data">What to evaluate on, all of it.</param>
    /// <param name="batchSize">Samples at a time: only memory and speed depend on it.</param>
    /// <param name="loss">Mean loss from outputs and labels; null is cross-entropy where the data has classes, the mean squared error where it has none.</param>
    /// <param name="cancellation">Asked before each batch.</param>
    /// <exception cref="ArgumentException">The loss is no single number, or outputs and labels have other shapes than it needs.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Evaluation Evaluate(nn.Module<Tensor, Tensor> module, Dataset data, int batchSize = 256,
        Func<Tensor, Tensor, Tensor>? loss = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(data);
        return Evaluator.Evaluate(module, data, batchSize, loss ?? Evaluator.DefaultLoss(data), cancellation);
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
        Schedule.Check();
        Clipping?.Check();
        Validation?.Check();
        Checkpointing?.Check();
        foreach (Augmentation augmentation in Augmentations)
            augmentation.Check(data);
    }
}
