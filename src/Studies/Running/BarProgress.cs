using System.Globalization;
using Spectre.Console;

namespace TypedNets.Studies;

/// <summary>Live bars: one for the study with the time that remains, one for each trial that runs, with its loss.</summary>
/// <param name="console">A console that can move its cursor.</param>
public sealed class BarProgress(IAnsiConsole console) : IStudyProgress, IDisposable
{
    private const int WideEnough = 105;

    private readonly TaskCompletionSource _ended = new();
    private readonly List<ProgressTask> _workers = [];
    private readonly Lock _lock = new();
    private ProgressTask? _overall;
    private Task _display = Task.CompletedTask;
    private int _trials;
    private int _finished;

    /// <inheritdoc/>
    public void Begin(int trials, int finished, int workers)
    {
        (_trials, _finished) = (trials, finished);
        if (finished > 0)
            console.WriteLine(StudyMessages.Continuing(trials, finished));
        if (finished == trials)
            return;
        var drawn = new TaskCompletionSource();
        _display = console.Progress().Columns(Columns()).StartAsync(context =>
        {
            _overall = context.AddTask(Overall(), maxValue: trials - finished);
            for (int worker = 0; worker < workers; worker++)
                _workers.Add(context.AddTask("[grey]loading data[/]"));
            drawn.SetResult();
            return _ended.Task;
        });
        Task.WaitAny(drawn.Task, _display);
    }

    /// <inheritdoc/>
    public void Damaged(string damage) => console.WriteLine(StudyMessages.Damaged(damage));

    /// <inheritdoc/>
    public void Step(int worker, Trial trial, int step, double loss)
    {
        ProgressTask task = _workers[worker];
        int steps = trial.Configuration.Training?.Steps ?? 1;
        if (step > 0)
            _overall!.Increment(1.0 / steps);
        (task.MaxValue, task.Value) = (steps, step);
        string now = double.IsFinite(loss) ? $"  [blue]loss {loss.ToString("F3", CultureInfo.InvariantCulture)}[/]" : "";
        task.Description = $"  {Markup.Escape(trial.Configuration.ToString())}{now}";
    }

    /// <inheritdoc/>
    public void Finish(int worker, TrialResult result)
    {
        // What a trial that diverged has not run is done with too.
        _overall!.Increment(1 - (double)result.Steps / (result.Configuration.Training?.Steps ?? 1));
        lock (_lock)
        {
            _finished++;
            _overall.Description = Overall();
        }
    }

    /// <summary>Ends the display and gives the cursor back.</summary>
    public void Dispose()
    {
        _ended.TrySetResult();
        _display.Wait();
    }

    private ProgressColumn[] Columns()
    {
        var text = new TaskDescriptionColumn { Alignment = Justify.Left };
        return console.Profile.Width >= WideEnough
            ? [text, new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new RemainingTimeColumn()]
            : [text, new ProgressBarColumn { Width = 10 }, new RemainingTimeColumn()];
    }

    private string Overall() => $"[bold]{_finished} of {_trials} trials[/]";
}
