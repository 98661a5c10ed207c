using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TypedNets.Studies.Reporting;

/// <summary>The raw numbers as comma-separated values, for other tools. Missing numbers are empty.</summary>
internal static class CsvFiles
{
    public static void Write(StudyRun run, string folder)
    {
        Write(Path.Combine(folder, "trials.csv"), run.Trials.Select(trial => new
        {
            trial.Configuration.Network,
            trial.Configuration.Initializer,
            trial.Configuration.Seed,
            trial.Configuration.Data,
            trial.Outcome,
            trial.Steps,
            trial.Configuration.Training.TargetLoss,
            trial.StepsToTarget,
            trial.FinalAccuracy,
            trial.FinalLoss,
            trial.Chance,
            trial.Seconds,
            trial.Configuration.Hash,
        }));
        Write(Path.Combine(folder, "curves.csv"), run.Trials.SelectMany(trial =>
            trial.Losses.Select(point => Curve(trial, "training loss", point.Step, point.Loss))
                .Concat(trial.Evaluations.Select(point => Curve(trial, "test accuracy", point.Step, point.Accuracy)))
                .Concat(trial.Evaluations.Select(point => Curve(trial, "test loss", point.Step, point.Loss)))));
        Write(Path.Combine(folder, "layers.csv"), run.Trials.SelectMany(trial => trial.Layers.Select((layer, index) => new
        {
            trial.Configuration.Network,
            trial.Configuration.Initializer,
            trial.Configuration.Seed,
            Index = index,
            Layer = layer.Path,
            layer.Kind,
            layer.Spread,
            layer.GradientNorm,
            layer.TrainedSpread,
            layer.TrainedGradientNorm,
        })));
    }

    private static object Curve(TrialResult trial, string measure, int step, double? value) => new
    {
        trial.Configuration.Network,
        trial.Configuration.Initializer,
        trial.Configuration.Seed,
        Measure = measure,
        Step = step,
        Value = value,
    };

    private static void Write(string path, IEnumerable<object> rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        csv.WriteRecords(rows);
    }
}
