using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TypedNets.Studies.Reporting;

/// <summary>The raw numbers as comma-separated values, for other tools. Missing numbers are empty.</summary>
internal static class CsvFiles
{
    public static void Write(IReadOnlyList<TrialResult> trials, string folder)
    {
        Write(Path.Combine(folder, "trials.csv"), trials.Where(trial => trial.Configuration.Training is not null).Select(Trial));
        Write(Path.Combine(folder, "curves.csv"), trials.SelectMany(trial =>
            trial.Losses.Select(point => Curve(trial, "training loss", point.Step, point.Loss))
                .Concat(trial.Evaluations.Select(point => Curve(trial, "test accuracy", point.Step, point.Accuracy)))
                .Concat(trial.Evaluations.Select(point => Curve(trial, "test loss", point.Step, point.Loss)))
                .Concat(trial.Evaluations.Select(point => Curve(trial, "gradient norm", point.Step, point.GradientNorm)))));
        Write(Path.Combine(folder, "layers.csv"), trials.SelectMany(trial => trial.Layers.Select((layer, index) => Layer(trial, layer, index))));
        Write(Path.Combine(folder, "targets.csv"), trials.SelectMany(trial => trial.Targets.Select(target => Target(trial, target))));
        Write(Path.Combine(folder, "values.csv"), trials.SelectMany(trial => trial.Values.Select(value => Value(trial, value.Key, value.Value))));
    }

    private static object Trial(TrialResult trial) => new
    {
        Network = trial.Configuration.Subject,
        Initializer = trial.Configuration.Variant,
        trial.Configuration.Seed,
        trial.Configuration.Data,
        Optimizer = trial.Configuration.Optimizer!.ToString(),
        trial.Configuration.Optimizer.LearningRate,
        trial.Outcome,
        trial.Steps,
        trial.StepsToTarget,
        trial.MeanLoss,
        trial.LargestJump,
        trial.FinalAccuracy,
        trial.FinalLoss,
        trial.TrainAccuracy,
        trial.TrainLoss,
        trial.Gap,
        trial.Chance,
        trial.ChanceLoss,
        trial.Seconds,
        trial.Configuration.Hash,
    };

    private static object Layer(TrialResult trial, LayerMeasurement layer, int index) => new
    {
        trial.Configuration.Hash,
        Index = index,
        Layer = layer.Path,
        layer.Kind,
        layer.PredictedForward,
        layer.Start.Forward,
        layer.Start.Variance,
        layer.PredictedGradient,
        layer.Start.Gradient,
        layer.Start.DeadShare,
        layer.WeightGradient,
        TrainedForward = layer.End?.Forward,
        TrainedVariance = layer.End?.Variance,
        TrainedGradient = layer.End?.Gradient,
        TrainedDeadShare = layer.End?.DeadShare,
    };

    private static object Curve(TrialResult trial, string measure, int step, double? value) =>
        new { trial.Configuration.Hash, Measure = measure, Step = step, Value = value };

    private static object Target(TrialResult trial, TargetPoint target) => new { trial.Configuration.Hash, target.Measure, target.Value, target.Step };

    private static object Value(TrialResult trial, string name, double? value) => new
    {
        trial.Configuration.Subject,
        trial.Configuration.Variant,
        trial.Configuration.Seed,
        Name = name,
        Value = value,
    };

    /// <summary>Without rows there is no file.</summary>
    private static void Write(string path, IEnumerable<object> rows)
    {
        object[] all = [.. rows];
        if (all.Length == 0)
        {
            File.Delete(path);
            return;
        }
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        csv.WriteRecords(all);
    }
}
