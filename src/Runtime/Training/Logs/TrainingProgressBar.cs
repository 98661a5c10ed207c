using System.Globalization;

namespace TypedNets.Training;

/// <summary>A line on the console that is drawn anew as training goes on: how much is done, the loss, the last evaluation and the time that remains.</summary>
/// <example><c>new Trainer { Epochs = 3, OnStep = new TrainingProgressBar().Show }</c>.</example>
/// <remarks>Where output goes to a file, a line is written at each tenth of the run instead.</remarks>
public sealed class TrainingProgressBar
{
    private const int BarWidth = 20;
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly TimeProvider _time;
    private long _started, _shown;
    private int _firstStep, _lineLength;
    private Evaluation? _evaluation;

    /// <summary>On the console's standard error, so that what a program prints stays clean.</summary>
    public TrainingProgressBar()
        : this(Console.Error, !Console.IsErrorRedirected, TimeProvider.System)
    {
    }

    internal TrainingProgressBar(TextWriter output, bool isTerminal, TimeProvider time) => (_output, _isTerminal, _time) = (output, isTerminal, time);

    /// <summary>Shows one update; to be called by <see cref="Trainer.OnStep"/>.</summary>
    public void Show(TrainingStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Number <= _firstStep || _firstStep == 0) // A run begins; what is measured of its speed begins after its first update.
            (_firstStep, _started, _shown, _evaluation) = (step.Number, _time.GetTimestamp(), 0, null);
        _evaluation = step.Evaluation ?? _evaluation;
        bool isLast = step.Number == step.Total;
        if (_isTerminal ? !isLast && _shown != 0 && _time.GetElapsedTime(_shown) < s_interval : step.Number * 10L / step.Total == (step.Number - 1) * 10L / step.Total)
            return;
        _shown = _time.GetTimestamp();
        string line = Line(step);
        _output.Write(_isTerminal ? "\r" + line.PadRight(_lineLength) + (isLast ? Environment.NewLine : "") : line + Environment.NewLine);
        _lineLength = line.Length;
    }

    private string Line(TrainingStep step)
    {
        int filled = (int)((long)step.Number * BarWidth / step.Total);
        string evaluation = _evaluation is not { } found ? ""
            : double.IsNaN(found.Accuracy) ? FormattableString.Invariant($", validation loss {found.Loss:G4}")
            : FormattableString.Invariant($", validation loss {found.Loss:G4}, accuracy {found.Accuracy * 100:F1} %");
        return FormattableString.Invariant(
            $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {step.Number}/{step.Total}, epoch {step.Epoch + 1}, loss {step.Loss:G4}{evaluation}{Remaining(step)}");
    }

    /// <summary>At the mean speed so far; nothing after the first update, and the time taken after the last.</summary>
    private string Remaining(TrainingStep step)
    {
        TimeSpan taken = _time.GetElapsedTime(_started);
        return step.Number == step.Total ? $", {Text(taken)}"
            : step.Number == _firstStep ? ""
            : $", {Text(taken / (step.Number - _firstStep) * (step.Total - step.Number))} left";
    }

    private static string Text(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
