using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using TypedNets.Training;

namespace Zoo.Commands;

/// <summary>Trains a network and says what it has learned.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var network = CommandLine.Network();
        Option<int?> steps = Positive("--steps", "Updates [default: the network's own]");
        Option<int?> seed = Positive("--seed", "The seed of weights, order and dropout [default: 1]");
        var data = new Option<string?>("--data")
        {
            Description = "The folder of the data sets' folders [default: the environment variable TYPEDNETS_DATA, else the user's cache, "
                + "into which what is missing is downloaded]",
            HelpName = "folder",
        };
        var offline = new Option<bool>("--offline") { Description = "Download nothing" };
        var command = new Command("train", "Trains a network and says what it has learned") { network, steps, seed, data, offline };
        command.SetAction((parsed, stop) =>
        {
            ZooEntry entry = parsed.GetRequiredValue(network);
            Run(new Training(entry, parsed.GetValue(steps) ?? entry.Task.Steps, parsed.GetValue(seed) ?? 1,
                new DataPlace(parsed.GetValue(data), !parsed.GetValue(offline), stop)), Terminal.Open());
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Run(Training training, IAnsiConsole console)
    {
        ZooEntry entry = training.Entry;
        console.WriteLine($"{entry.Name}: {entry.Summary} ({entry.Paper})");
        console.WriteLine($"{entry.Task.Data}; {training.Steps} steps of {entry.Task.BatchSize}");
        var watch = Stopwatch.StartNew();
        TrainingReport report = console.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                ProgressTask bar = progress.AddTask("loading data", maxValue: training.Steps);
                return (training with
                {
                    OnStep = (step, loss) =>
                    {
                        bar.Value = step;
                        bar.Description = FormattableString.Invariant($"step {step}, loss {loss:F3}");
                    },
                }).Run();
            });
        if (report.Result.Outcome == TrainingOutcome.Diverged)
            console.WriteLine(FormattableString.Invariant($"Training diverged at step {report.Result.Steps}."));
        Measure measure = entry.Task.Measure;
        console.WriteLine(FormattableString.Invariant(
            $"Held out: {measure.Name} {measure.Text(report.Reached)} after {watch.Elapsed.TotalSeconds:F0} s"));
        console.WriteLine($"Baseline: {measure.Text(report.Baseline)} ({measure.Baseline})");
    }

    private static Option<int?> Positive(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "number" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int number) && number < 1)
                result.AddError($"{name}: expected a whole number of at least 1, but got {text}.");
        });
        return option;
    }
}
