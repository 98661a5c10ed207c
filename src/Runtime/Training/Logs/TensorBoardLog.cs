using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// Writes loss, learning rate and evaluations as an event file that TensorBoard shows, as <c>train/loss</c>, <c>train/learning_rate</c>,
/// <c>train/gradient_norm</c>, <c>validation/loss</c> and <c>validation/accuracy</c>, by the number of the update.
/// </summary>
/// <example><c>new Trainer { Epochs = 3, OnStep = new TensorBoardLog("runs/first").Write }</c>, and <c>tensorboard --logdir runs</c>.</example>
/// <remarks>Each number is in the file when <see cref="Write"/> returns, which opens and closes it: nothing has to be closed at the end.</remarks>
public sealed class TensorBoardLog
{
    private readonly SummaryWriter _writer;

    /// <summary>Begins a file in a folder, which is made where it is missing; a resumed run has one more file there, and one curve.</summary>
    /// <param name="folder">The run's folder: TensorBoard names the run by it.</param>
    /// <exception cref="IOException">The folder or the file cannot be written; nor can later numbers then.</exception>
    public TensorBoardLog(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _writer = utils.tensorboard.SummaryWriter(folder);
    }

    /// <summary>The number of updates from one whose numbers are written to the next; evaluations are always written. At least 1.</summary>
    public int Every { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Every), value, "It must be at least 1."); } = 1;

    /// <summary>Whether to write the gradients' norm, which is computed for it.</summary>
    public bool GradientNorm { get; init; }

    /// <summary>Writes one update; to be called by <see cref="Trainer.OnStep"/>.</summary>
    public void Write(TrainingStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Number % Every == 0)
        {
            Write("train/loss", step.Loss);
            Write("train/learning_rate", step.LearningRate);
            if (GradientNorm)
                Write("train/gradient_norm", step.GradientNorm());
        }

        if (step.Evaluation is not { } evaluation)
            return;
        Write("validation/loss", evaluation.Loss);
        if (!double.IsNaN(evaluation.Accuracy))
            Write("validation/accuracy", evaluation.Accuracy);

        void Write(string tag, double value) => _writer.add_scalar(tag, (float)value, step.Number);
    }
}
