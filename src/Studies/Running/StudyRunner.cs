using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>
/// Runs the trials of a study that have no result yet, several at a time in this process, each with one libtorch thread: measured, that
/// is always faster than one trial after another with more threads, and its bits do not depend on the number of workers.
/// </summary>
/// <remarks>A network with dropout does not repeat its bits: dropout reads libtorch's global generator, which trials in one process
/// share.</remarks>
/// <param name="study">The study.</param>
/// <param name="results">Where results are read and written.</param>
public sealed class StudyRunner(Study study, ResultFolder results)
{
    /// <summary>The number of trials that run at once; one for each core unless set.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told what happens.</summary>
    public IStudyProgress? Progress { get; init; }

    /// <summary>Runs what is missing, and returns all results in the order of <see cref="Study.Trials"/>.</summary>
    /// <param name="cancellation">Ends the trials that run; finished ones stay saved, and the next call continues.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ArgumentException">The study is wrong, or a network does not fit the data.</exception>
    public IReadOnlyList<TrialResult> Run(CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        IReadOnlyList<Trial> trials = study.Trials();
        var finished = new ConcurrentDictionary<Trial, TrialResult>();
        foreach (Trial trial in trials)
        {
            if (results.Load(trial.Configuration, out string? damage) is { } result)
                finished[trial] = result;
            if (damage is not null)
                Progress?.Damaged(damage);
        }

        Trial[] missing = [.. trials.Where(trial => !finished.ContainsKey(trial))];
        int workers = Math.Min(Workers, missing.Length);
        Progress?.Begin(trials.Count, finished.Count, workers);
        if (missing.Length > 0)
            RunAll(missing, workers, finished, cancellation);
        return [.. trials.Select(trial => finished[trial])];
    }

    private void RunAll(Trial[] missing, int workers, ConcurrentDictionary<Trial, TrialResult> finished, CancellationToken cancellation)
    {
        using StudySamples samples = study.Data.Load(cancellation);
        foreach (StudyNetwork network in study.Networks)
            RequireFit(network, samples);
        var runner = new TrialRunner(samples, samples.Chance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = new ConcurrentQueue<Trial>(missing);
        var failures = new ConcurrentQueue<Exception>();
        int threadsBefore = get_num_threads();
        // Holds for threads that meet libtorch for the first time, hence new ones and not the pool's.
        set_num_threads(1);
        try
        {
            Thread[] threads =
                [.. Enumerable.Range(0, workers).Select(worker => new Thread(() => Work(worker)) { Name = $"trials {worker}" })];
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
        }
        finally
        {
            set_num_threads(threadsBefore);
        }

        cancellation.ThrowIfCancellationRequested();
        if (failures.TryDequeue(out Exception? failure))
            ExceptionDispatchInfo.Throw(failure);

        void Work(int worker)
        {
            try
            {
                while (!stop.IsCancellationRequested && queue.TryDequeue(out Trial? trial))
                {
                    Progress?.Step(worker, trial, 0, double.NaN);
                    TrialResult result = runner.Run(trial, (step, loss) => Progress?.Step(worker, trial, step, loss), stop.Token);
                    results.Save(result);
                    finished[trial] = result;
                    Progress?.Finish(worker, result);
                }
            }
            catch (Exception error)
            {
                failures.Enqueue(error);
                stop.Cancel();
            }
        }
    }

    private static void RequireFit(StudyNetwork network, StudySamples samples)
    {
        IReadOnlyList<long> sample = samples.Train.SampleShape;
        ValueSpec input = network.Spec.Inputs[0];
        if (input.Shape.Count != sample.Count || input.Shape.Zip(sample).Any(pair => pair.First is { } size && size != pair.Second))
        {
            throw new ArgumentException(
                $"Network '{network.Name}' reads {string.Join("×", input.Shape.Select(size => size?.ToString() ?? "?"))}, "
                + $"but a sample of {samples.Train.Name} is {string.Join("×", sample)}.");
        }

        if (network.Spec.Outputs[0].Shape is not [{ } outputs] || outputs < samples.Train.ClassCount)
        {
            throw new ArgumentException(
                $"Network '{network.Name}' must end in one output for each of the {samples.Train.ClassCount} classes of "
                + $"{samples.Train.Name}, but its output is {string.Join("×", network.Spec.Outputs[0].Shape)}.");
        }
    }
}
