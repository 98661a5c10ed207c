using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Reporting;

namespace InitStudy;

/// <summary>Runs studies in a folder, with what is shown meanwhile.</summary>
internal sealed class StudySession
{
    private readonly Terminal _terminal;
    private readonly ResultFolder _results;
    private readonly int _workers;
    private readonly bool _fresh;
    private readonly Shard _shard;

    /// <summary>A session with these options.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The options.</param>
    /// <param name="folder">The folder if none is given and the option has no default.</param>
    public StudySession(Terminal terminal, ParseResult parsed, SessionOptions options, string folder = "report")
    {
        _terminal = terminal;
        Folder = parsed.GetValue(options.Out) ?? folder;
        _results = new ResultFolder(Path.Combine(Folder, "trials"));
        _workers = parsed.GetValue(options.Workers) ?? Environment.ProcessorCount;
        _fresh = parsed.GetValue(options.Fresh);
        _shard = parsed.GetValue(options.Shard) ?? Shard.Whole;
    }

    /// <summary>Where the report is written.</summary>
    public string Folder { get; }

    /// <summary>Does something and turns what ends it into the exit code and a line that says what to do.</summary>
    public int Guarded(Action<CancellationToken> work)
    {
        try
        {
            work(_terminal.Stop);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Stopped. Finished runs are kept in {_results.FullPath}; the same command continues: {_terminal.Command}");
            return 130;
        }
        catch (Exception error) when (error is ArgumentException or InitializerException)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    /// <summary>Runs what is missing.</summary>
    /// <returns>The studies with all their results; nothing while there are results of other shares to wait for.</returns>
    public IReadOnlyList<StudyRun> Run(IReadOnlyList<Study> studies, CancellationToken stop)
    {
        // Before the first of them is run: a mistake in the last one must not cost hours.
        IReadOnlyList<Trial>[] all = [.. studies.Select(study => study.Trials())];
        if (_fresh)
        {
            foreach (Trial trial in all.SelectMany(trials => trials).Where(trial => _shard.Has(trial.Configuration)))
                _results.Delete(trial.Configuration);
        }

        var runs = new List<StudyRun>();
        int missing = 0;
        foreach ((Study study, IReadOnlyList<Trial> trials) in studies.Zip(all))
        {
            IReadOnlyList<TrialResult> finished = Run(study, trials.Count, stop);
            missing += trials.Count - finished.Count;
            runs.Add(new StudyRun(study, finished, _terminal.Command));
        }

        if (missing == 0)
            return runs;
        _terminal.Console.WriteLine($"Share {_shard} is done. {missing} runs of other shares have no result in {_results.FullPath} yet; the report is written when they have, by this command or theirs.");
        return [];
    }

    private IReadOnlyList<TrialResult> Run(Study study, int trials, CancellationToken stop)
    {
        IAnsiConsole console = _terminal.Console;
        string steps = study.Networks.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" of {study.Training.Steps:N0} steps");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{study.Name}: {trials} trials{steps}, {Math.Min(_workers, trials)} at a time{(_shard == Shard.Whole ? "" : $", share {_shard}")}."));
        console.WriteLine("Ctrl-C stops; the same command continues.");
        if (console.Profile.Capabilities is not { Interactive: true, Ansi: true })
            return new StudyRunner(study, _results) { Workers = _workers, Shard = _shard, Progress = new LineProgress(Console.Out) }.Run(stop);
        using var bars = new BarProgress(console);
        return new StudyRunner(study, _results) { Workers = _workers, Shard = _shard, Progress = bars }.Run(stop);
    }
}
