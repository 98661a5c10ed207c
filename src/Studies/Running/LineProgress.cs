namespace TypedNets.Studies;

/// <summary>A line for each finished trial, for logs and redirected output.</summary>
/// <param name="writer">Where lines go.</param>
public sealed class LineProgress(TextWriter writer) : IStudyProgress
{
    private readonly Lock _lock = new();
    private int _trials;
    private int _finished;

    /// <inheritdoc/>
    public void Begin(int trials, int finished, int workers)
    {
        (_trials, _finished) = (trials, finished);
        if (finished > 0)
            Write(StudyMessages.Continuing(trials, finished));
    }

    /// <inheritdoc/>
    public void Damaged(string damage) => Write(StudyMessages.Damaged(damage));

    /// <inheritdoc/>
    public void Step(int worker, Trial trial, int step, double loss)
    {
    }

    /// <inheritdoc/>
    public void Finish(int worker, TrialResult result)
    {
        lock (_lock)
            writer.WriteLine($"[{++_finished}/{_trials}] {StudyMessages.Finished(result)}");
    }

    private void Write(string line)
    {
        lock (_lock)
            writer.WriteLine(line);
    }
}
