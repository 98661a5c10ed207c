using System.Collections.Concurrent;
using System.Diagnostics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>Runs trials of all kinds; a data set is loaded when the first trial needs it.</summary>
public sealed class TrialRunner : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<(StudySamples Samples, Evaluation Chance)>> _data = new();

    /// <summary>Runs a trial on the calling thread.</summary>
    /// <param name="trial">What to run.</param>
    /// <param name="onStep">Told after each update: the step's number and the averaged training loss.</param>
    /// <param name="cancellation">Ends the trial without a result.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrialResult Run(Trial trial, Action<int, double>? onStep = null, CancellationToken cancellation = default)
    {
        if (trial is TrainingTrial training)
        {
            (StudySamples samples, Evaluation chance) = Samples(training.Data, cancellation);
            return new TrainingRun(training, samples, chance).Run(onStep, cancellation);
        }

        long started = Stopwatch.GetTimestamp();
        using var generator = new Generator((ulong)trial.Configuration.Seed);
        using var scope = NewDisposeScope();
        IReadOnlyDictionary<string, double> values = ((MeasurementTrial)trial).Measurement.Run(generator, cancellation);
        return new TrialResult
        {
            Configuration = trial.Configuration,
            Outcome = TrialOutcome.Measured,
            Values = new SortedDictionary<string, double?>(values.ToDictionary(value => value.Key, value => double.IsFinite(value.Value) ? value.Value : (double?)null), StringComparer.Ordinal),
            Versions = TrialVersions.Here,
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3),
        };
    }

    /// <summary>Frees the data.</summary>
    public void Dispose()
    {
        foreach (var data in _data.Values.Where(data => data.IsValueCreated))
            data.Value.Samples.Dispose();
        _data.Clear();
    }

    private (StudySamples Samples, Evaluation Chance) Samples(StudyData data, CancellationToken cancellation) => _data.GetOrAdd(
        data.Description, _ => new(() =>
        {
            StudySamples samples = data.Load(cancellation);
            if (!samples.Train.SampleShape.SequenceEqual(data.SampleShape) || samples.Train.ClassCount != data.Classes)
            {
                throw new ArgumentException($"Data set '{data.Name}' is declared with samples of {string.Join("×", data.SampleShape)} and {data.Classes} classes, "
                    + $"but has {string.Join("×", samples.Train.SampleShape)} and {samples.Train.ClassCount}.");
            }

            return (samples, samples.Chance());
        })).Value;
}
