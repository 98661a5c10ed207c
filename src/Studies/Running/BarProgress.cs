using System.Globalization;
using Spectre.Console;

namespace TypedNets.Studies;

/// <summary>Live bars: one for the study with the time that remains, one for each trial that runs, with its loss.</summary>
public sealed class BarProgress : IStudyProgress, IDisposable
{
    private readonly IAnsiConsole _console;
    private readonly TaskCompletionSource _ended = new();
    private readonly List<ProgressTask> _workers = [];
    private ProgressTask? _overall;
    private Task _display = Task.CompletedTask;

    /// <summary>Draws on a console that can move its cursor.</summary>
    public BarProgress(IAnsiConsole console) => _console = console;

    /// <inheritdoc/>
    public void Begin(int trials, int finished, int workers)
    {
        if (finished > 0)
            _console.WriteLine(StudyMessages.Continuing(trials, finished));
        if (finished == trials)
            return;
        using var drawn = new ManualResetEventSlim();
        _display = _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 30 }, new PercentageColumn(),
                new RemainingTimeColumn())
            .StartAsync(context =>
            {
                _overall = context.AddTask(Overall(finished, trials), maxValue: trials);
                _overall.Value = finished;
                for (int worker = 0; worker < workers; worker++)
                    _workers.Add(context.AddTask("[grey]loading data[/]"));
                drawn.Set();
                return _ended.Task;
            });
        drawn.Wait();
    }

    /// <inheritdoc/>
    public void Damaged(string damage) => _console.WriteLine(StudyMessages.Damaged(damage));

    /// <inheritdoc/>
    public void Step(int worker, Trial trial, int step, double loss)
    {
        ProgressTask task = _workers[worker];
        task.MaxValue = trial.Configuration.Training.Steps;
        task.Value = step;
        string text = Markup.Escape(trial.Configuration.ToString());
        string now = double.IsFinite(loss) ? $"  [blue]loss {loss.ToString("F3", CultureInfo.InvariantCulture)}[/]" : "";
        task.Description = $"  {text}{now}";
    }

    /// <inheritdoc/>
    public void Finish(int worker, TrialResult result)
    {
        lock (_workers)
        {
            _overall!.Increment(1);
            _overall.Description = Overall((int)_overall.Value, (int)_overall.MaxValue);
        }
    }

    /// <summary>Ends the display and gives the cursor back.</summary>
    public void Dispose()
    {
        _ended.TrySetResult();
        _display.Wait();
    }

    private static string Overall(int finished, int trials) => $"[bold]{finished} of {trials} trials[/]";
}
