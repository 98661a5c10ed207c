using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Reporting;
using TypedNets.Training;

namespace InitStudy;

/// <summary>From the options to the study, its run and its report.</summary>
internal sealed class StudyMain
{
    private readonly ParseResult _parsed;
    private readonly CommandLine _options;
    private readonly string _folder;

    public StudyMain(ParseResult parsed, CommandLine options, string[] args)
    {
        (_parsed, _options) = (parsed, options);
        _folder = parsed.GetRequiredValue(options.Out);
        ResultsPath = Path.GetFullPath(Path.Combine(_folder, "trials"));
        string[] given = args.Length == 0 ? [] : ["--", .. args.Select(Quoted)];
        Command = string.Join(' ', ["dotnet run -c Release --project samples/InitStudy", .. given]);
    }

    /// <summary>Where results are kept.</summary>
    public string ResultsPath { get; }

    /// <summary>The command that runs this again.</summary>
    public string Command { get; }

    public void Run(IAnsiConsole console, CancellationToken stop)
    {
        Study study = Declare();
        var results = new ResultFolder(ResultsPath);
        IReadOnlyList<Trial> trials = study.Trials();
        if (_parsed.GetValue(_options.Fresh))
        {
            foreach (Trial trial in trials)
                results.Delete(trial.Configuration);
        }

        int workers = _parsed.GetValue(_options.Workers) ?? Environment.ProcessorCount;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{study.Name}: {trials.Count} trials of {study.Training.Steps:N0} steps, {Math.Min(workers, trials.Count)} at a time."));
        console.WriteLine("Ctrl-C stops; the same command continues.");
        var finished = RunTrials(study, results, workers, console, stop);
        Report(new StudyRun(study, finished, Command), console);
    }

    private Study Declare()
    {
        bool quick = _parsed.GetValue(_options.Quick);
        DataSource source = _parsed.GetValue(_options.Data) ?? DataSource.All[0];
        int steps = _parsed.GetValue(_options.Steps) ?? (quick ? 30 : 1000);
        int seeds = _parsed.GetValue(_options.Seeds) ?? (quick ? 1 : 3);
        return new Study($"Initializers compared on {source.Name}")
        {
            Networks = _parsed.GetValue(_options.Networks) is { Length: > 0 } networks ? networks : CommandLine.AllNetworks,
            Initializers = _parsed.GetValue(_options.Initializers) is { Length: > 0 } initializers ? initializers
                : quick ? [Initializers.RandomNormal(0.01), Initializers.HeNormal()]
                : CommandLine.DefaultInitializers,
            Optimizers = [new Sgd(_parsed.GetRequiredValue(_options.LearningRate), Momentum: 0.9)],
            Data = [quick ? source.Take(1000, 500) : source.Take(20_000, 5_000)],
            Seeds = [.. Enumerable.Range(1, seeds)],
            Training = new TrainingPlan
            {
                BatchSize = 64,
                Steps = steps,
                EvaluateEvery = Math.Max(1, steps / 4),
                TargetLosses = [source.TargetLoss],
            },
        };
    }

    private static IReadOnlyList<TrialResult> RunTrials(
        Study study, ResultFolder results, int workers, IAnsiConsole console, CancellationToken stop)
    {
        if (console.Profile.Capabilities is not { Interactive: true, Ansi: true })
            return new StudyRunner(study, results) { Workers = workers, Progress = new LineProgress(Console.Out) }.Run(stop);
        using var bars = new BarProgress(console);
        return new StudyRunner(study, results) { Workers = workers, Progress = bars }.Run(stop);
    }

    private void Report(StudyRun run, IAnsiConsole console)
    {
        ConsoleTables.Write(console, run);
        var report = new StudyReport(run);
        string page = report.Write(_folder);
        if (_parsed.GetValue(_options.Picture) is { } picture)
        {
            report.WriteLossChart(run.Comparisons.FirstOrDefault(comparison => comparison.Network.Name == nameof(DeepCnn)) ?? run.Comparisons[^1], picture);
        }
        console.WriteLine();
        console.WriteLine($"Report: {page}");
    }

    private static string Quoted(string argument) =>
        argument.All(character => char.IsAsciiLetterOrDigit(character) || "-_./,=".Contains(character)) ? argument : $"\"{argument}\"";
}
