using System.Collections.Concurrent;

namespace TypedNets.Studies.Tests.Running;

/// <summary>Notes what it is told.</summary>
internal sealed class RecordingProgress : IStudyProgress
{
    public (int Trials, int Finished, int Workers) Begun { get; private set; }

    public ConcurrentQueue<string> Damages { get; } = [];

    public ConcurrentQueue<TrialConfiguration> Started { get; } = [];

    public ConcurrentQueue<TrialConfiguration> Ended { get; } = [];

    /// <summary>Called after each finished trial with their number.</summary>
    public Action<int>? OnFinish { get; init; }

    public void Begin(int trials, int finished, int workers) => Begun = (trials, finished, workers);

    public void Damaged(string damage) => Damages.Enqueue(damage);

    public void Step(int worker, Trial trial, int step, double loss)
    {
        if (step == 0)
            Started.Enqueue(trial.Configuration);
    }

    public void Finish(int worker, TrialResult result)
    {
        Ended.Enqueue(result.Configuration);
        OnFinish?.Invoke(Ended.Count);
    }
}
