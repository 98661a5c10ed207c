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

    private readonly Option<string[]?> _networks = new("--networks")
    {
        Description = "Only these of its networks, by their names and separated by commas, for a share of a long experiment: claims about the others are not judged",
        HelpName = "names",
        CustomParser = result => [.. OptionValues.Items(result)],
    };

    private readonly Option<string[]?> _studies = new("--studies")
    {
        Description = "Only these of its studies, by their names and separated by commas, as --networks",
        HelpName = "names",
        CustomParser = result => [.. OptionValues.Items(result)],
    };

    private readonly SessionOptions _session = new(null);

    public Command Create(Terminal terminal)
    {
        var command = new Command("run", "Run a published experiment and judge what comes out by its rules. The report is in report/<name> unless --out says otherwise") { _preset, _quick, _seeds, _networks, _studies };
        foreach (Option option in _session.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            Preset preset = parsed.GetRequiredValue(_preset);
            bool quick = parsed.GetValue(_quick);
            var session = new StudySession(terminal, parsed, _session, Path.Combine("report", preset.Name));
            return session.Guarded(stop => Run(preset, quick, parsed.GetValue(_seeds), parsed.GetValue(_networks), parsed.GetValue(_studies), session, terminal.Console, stop));
        });
        return command;
    }

    private static void Run(Preset preset, bool quick, int? seeds, string[]? networks, string[]? names, StudySession session, IAnsiConsole console, CancellationToken stop)
    {
        IReadOnlyList<Study> studies = preset.Studies(quick);
        if (seeds is { } count)
            studies = [.. studies.Select(study => study with { Seeds = [.. Enumerable.Range(1, count)] })];
        if (names is { Length: > 0 })
            studies = Named("--studies", studies, study => study.Name, names);
        if (networks is { Length: > 0 })
            studies = Only(studies, networks);
        IReadOnlyList<StudyRun> runs = session.Run(studies, stop);
        if (runs.Count == 0)
            return;
        foreach (StudyRun run in runs)
            ConsoleTables.Write(console, run);
        IReadOnlyList<Judgement> judgements = preset.Judge(new PresetResults(runs.SelectMany(run => run.Trials)), quick);
        ConsoleTables.Write(console, judgements);
        string page = new PresetReport(preset, quick, runs, judgements).Write(session.Folder);
        console.WriteLine();
        console.WriteLine($"Report: {page}");
    }

    private static IReadOnlyList<Study> Only(IReadOnlyList<Study> studies, string[] networks)
    {
        StudyNetwork[] named = [.. Named("--networks", studies.SelectMany(study => study.Networks).DistinctBy(network => network.Name), network => network.Name, networks)];
        return [.. studies.Select(study => study with { Networks = [.. study.Networks.Where(network => named.Any(each => each.Name == network.Name))] }).Where(study => study.Networks.Count > 0)];
    }

    private static IReadOnlyList<T> Named<T>(string option, IEnumerable<T> all, Func<T, string> name, string[] names)
    {
        T[] known = [.. all];
        if (names.Except(known.Select(name), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"{option}: expected some of {(known.Length > 0 ? string.Join(", ", known.Select(name)) : "none, as it trains no network")}, but got '{unknown}'.");
        return [.. known.Where(each => names.Contains(name(each), StringComparer.OrdinalIgnoreCase))];
    }
}
