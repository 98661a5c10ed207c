using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>
/// Runs the trials of a study that have no result yet, several at a time in this process, each with one libtorch thread: measured, that
/// is always faster than one trial after another with more threads, and its bits do not depend on the number of workers.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="results">Where results are read and written.</param>
public sealed class StudyRunner(Study study, ResultFolder results)
{
    /// <summary>The number of trials that run at once; one for each core unless set.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The share of the study that is run; the whole unless set.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Is told what happens.</summary>
    public IStudyProgress? Progress { get; init; }

    /// <summary>
    /// Runs what is missing of this share, and returns all results that there are, those of other shares too, in the order of
    /// <see cref="Study.Trials"/>: those of all trials, unless there are other shares.
    /// </summary>
    /// <param name="cancellation">Ends the trials that run; finished ones stay saved, and the next call continues.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ArgumentException">The study is wrong, or a network does not fit the data.</exception>
    /// <exception cref="IOException">A result cannot be written, such as when the disk is full. Those that were written before are kept.</exception>
    public IReadOnlyList<TrialResult> Run(CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        IReadOnlyList<Trial> trials = study.Trials();
        var finished = new ConcurrentDictionary<Trial, TrialResult>();
        Trial[] own = [.. trials.Where(trial => Shard.Has(trial.Configuration))];
        Load(own, finished);
        Trial[] missing = [.. own.Where(trial => !finished.ContainsKey(trial))];
        int workers = Math.Min(Workers, missing.Length);
        Progress?.Begin(own.Length, finished.Count, workers);
        if (missing.Length > 0)
            RunAll(missing, workers, finished, cancellation);
        Load(trials.Except(own), finished);
        return [.. trials.Where(finished.ContainsKey).Select(trial => finished[trial])];
    }

    private void Load(IEnumerable<Trial> trials, ConcurrentDictionary<Trial, TrialResult> finished)
    {
        foreach (Trial trial in trials)
        {
            if (results.Load(trial.Configuration, out string? damage) is { } result)
                finished[trial] = result;
            if (damage is not null)
                Progress?.Damaged(damage);
        }
    }

    private void RunAll(Trial[] missing, int workers, ConcurrentDictionary<Trial, TrialResult> finished, CancellationToken cancellation)
    {
        using var runner = new TrialRunner();
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
}
