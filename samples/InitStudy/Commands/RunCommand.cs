using System.CommandLine;
using Spectre.Console;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Reporting;

namespace InitStudy;

/// <summary>Runs a published experiment and judges what came out.</summary>
internal sealed class RunCommand
{
    private readonly Argument<Preset> _preset = new("name")
    {
        Description = $"Which one: {string.Join(", ", PresetCatalogue.All.Select(preset => preset.Name))}. 'list' explains them",
        CustomParser = result => OptionValues.OneOf(result, result.Tokens[0].Value, PresetCatalogue.All, preset => preset.Name),
    };

    private readonly Option<bool> _quick = new("--quick") { Description = "In minutes on two cores: fewer seeds and steps, the same rules where they hold then" };

    private readonly Option<int?> _seeds = OptionValues.Number("--seeds", "Runs of each kind, from the seeds 1, 2, ... [default: as many as the experiment asks for]", 1000);

    private readonly SessionOptions _session = new(null);

    public Command Create(Terminal terminal)
    {
        var command = new Command("run", "Run a published experiment and judge what comes out by its rules. The report is in report/<name> unless --out says otherwise") { _preset, _quick, _seeds };
        foreach (Option option in _session.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            Preset preset = parsed.GetRequiredValue(_preset);
            bool quick = parsed.GetValue(_quick);
            var session = new StudySession(terminal, parsed, _session, Path.Combine("report", preset.Name));
            return session.Guarded(stop => Run(preset, quick, parsed.GetValue(_seeds), session, terminal.Console, stop));
        });
        return command;
    }

    private static void Run(Preset preset, bool quick, int? seeds, StudySession session, IAnsiConsole console, CancellationToken stop)
    {
        IReadOnlyList<Study> studies = preset.Studies(quick);
        if (seeds is { } count)
            studies = [.. studies.Select(study => study with { Seeds = [.. Enumerable.Range(1, count)] })];
        IReadOnlyList<StudyRun> runs = session.Run(studies, stop);
        if (runs.Count == 0)
            return;
        foreach (StudyRun run in runs)
            ConsoleTables.Write(console, run);
        Judgement[] judgements = [.. preset.Judge(new PresetResults(runs.SelectMany(run => run.Trials)), quick)];
        ConsoleTables.Write(console, judgements);
        string page = new PresetReport(preset, quick, runs, judgements).Write(session.Folder);
        console.WriteLine();
        console.WriteLine($"Report: {page}");
    }
}
