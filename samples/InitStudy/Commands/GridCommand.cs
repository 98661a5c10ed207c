using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Reporting;
using TypedNets.Training;

namespace InitStudy;

/// <summary>The root command: a grid that is put together on the command line.</summary>
internal sealed class GridCommand
{
    /// <summary>
    /// The five families that Zhang (2024) compares. Xavier and LeCun have the gain 1 of their papers, He and orthogonal that of ReLU.
    /// </summary>
    public static IReadOnlyList<Initializer> DefaultInitializers { get; } =
    [
        TypedNets.Initializers.RandomNormal(0.01), TypedNets.Initializers.XavierNormal(), TypedNets.Initializers.HeNormal(),
        TypedNets.Initializers.LeCunNormal(), TypedNets.Initializers.Orthogonal(),
    ];

    public static IReadOnlyList<StudyNetwork> AllNetworks { get; } =
        [StudyNetwork.Of<ShallowCnn>(), StudyNetwork.Of<DeepCnn>(), StudyNetwork.Of<DeepBatchNormCnn>()];

    public Option<DataSource?> Data { get; } = new("--data")
    {
        Description = "What to train on: " + string.Join("; ", DataSource.All.Select(source => $"{source.Option}: {source.Explanation}"))
            + ". Real images are read from the folder in the environment variable TYPEDNETS_DATA, or else downloaded once into the user's "
            + "cache [default: shapeset]",
        HelpName = string.Join('|', DataSource.All.Select(source => source.Option)),
        CustomParser = result => OptionValues.OneOf(result, result.Tokens[0].Value, DataSource.All, source => source.Option),
    };

    public Option<StudyNetwork[]?> Networks { get; } = new("--networks")
    {
        Description = $"The networks, separated by commas: {string.Join(", ", AllNetworks.Select(network => network.Name))} [default: all]",
        HelpName = "names",
        CustomParser = result =>
            [.. OptionValues.Items(result).Select(name => OptionValues.OneOf(result, name, AllNetworks, network => network.Name)!)],
    };

    public Option<Initializer[]?> Initializers { get; } = new("--initializers")
    {
        Description = "The initializers, separated by commas, with arguments in parentheses where they have any, such as Orthogonal(1.414) "
            + $"or he-uniform(mode: fan-out). Known: {string.Join(", ", TypedNets.Initializers.Names)} "
            + $"[default: {string.Join(", ", DefaultInitializers.Select(initializer => initializer.Name))}]",
        HelpName = "names",
        CustomParser = result => [.. OptionValues.Items(result).Select(text => OptionValues.Initializer(result, text)!)],
    };

    public Option<int?> Seeds { get; } =
        OptionValues.Number("--seeds", "Runs of each network and initializer, from the seeds 1, 2, ... [default: 3]", 1000);

    public Option<int?> Steps { get; } = OptionValues.Number("--steps", "Updates in each run [default: 1000]", 10_000_000);

    public Option<double> LearningRate { get; } = new("--learning-rate")
    {
        Description = "The step size of stochastic gradient descent with momentum 0.9 and batches of 64",
        HelpName = "number",
        DefaultValueFactory = _ => 0.01,
        CustomParser = result =>
            double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double rate) && rate > 0 && double.IsFinite(rate)
                ? rate
                : OptionValues.Fail<double>(result, "a positive number with a point for decimals", result.Tokens[0].Value),
    };

    public Option<string?> Picture { get; } = new("--picture")
    {
        Description = "Also write the loss curves of DeepCnn, or without it of the last network, to this SVG file",
        HelpName = "file",
    };

    public Option<bool> Quick { get; } = new("--quick")
    {
        Description = "A few tiny runs, in seconds, to see whether everything works; it shows nothing else: 1 seed, 30 steps, two "
            + "initializers, 1,000 images, where other options do not say otherwise",
    };

    public SessionOptions Session { get; } = new(_ => "report");

    /// <summary>The command with all options.</summary>
    public RootCommand Create(Terminal terminal)
    {
        var command = new RootCommand(
            "Trains small convolutional networks from different initial weights and shows what difference that makes: to the speed of training, to its stability and "
            + "to the final accuracy. Without options it takes a few minutes. An interrupted study continues when the same command is run again. "
            + "Published experiments are run by name: see 'list'.")
        {
            Data, Networks, Initializers, Seeds, Steps, LearningRate, Picture, Quick,
        };
        foreach (Option option in Session.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            var session = new StudySession(terminal, parsed, Session);
            return session.Guarded(stop =>
            {
                if (session.Run([Declare(parsed)], stop) is not [var run])
                    return;
                ConsoleTables.Write(terminal.Console, run);
                var report = new StudyReport(run);
                string page = report.Write(session.Folder);
                if (parsed.GetValue(Picture) is { } picture)
                    report.WriteLossChart(run.Comparisons.FirstOrDefault(comparison => comparison.Network.Name == nameof(DeepCnn)) ?? run.Comparisons[^1], picture);
                terminal.Console.WriteLine();
                terminal.Console.WriteLine($"Report: {page}");
            });
        });
        return command;
    }

    private Study Declare(ParseResult parsed)
    {
        bool quick = parsed.GetValue(Quick);
        DataSource source = parsed.GetValue(Data) ?? DataSource.All[0];
        int steps = parsed.GetValue(Steps) ?? (quick ? 30 : 1000);
        int seeds = parsed.GetValue(Seeds) ?? (quick ? 1 : 3);
        Initializer[] initializers = parsed.GetValue(Initializers) is { Length: > 0 } given ? given
            : quick ? [TypedNets.Initializers.RandomNormal(0.01), TypedNets.Initializers.HeNormal()]
            : [.. DefaultInitializers];
        return new Study($"Initializers compared on {source.Name}")
        {
            Networks = parsed.GetValue(Networks) is { Length: > 0 } networks ? networks : AllNetworks,
            Initializers = [.. initializers.Select(StudyStart.FromInitializer)],
            Optimizers = [new Sgd(parsed.GetRequiredValue(LearningRate), Momentum: 0.9)],
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
}
