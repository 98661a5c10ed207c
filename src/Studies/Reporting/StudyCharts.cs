using TypedNets.Charts;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>The charts of a network: lines are means over the seeds, bands reach from the lowest to the highest.</summary>
internal static class StudyCharts
{
    /// <summary>Training loss over steps. Runs that diverged are left out.</summary>
    public static LineChart Losses(StudyRun run, StudyNetwork network) => new(
        $"{network.Name}: training loss", "step", "cross-entropy, nats",
        [.. run.GroupsOf(network).Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer),
        [
            .. group.Trials.Where(trial => trial.Outcome != TrialOutcome.Diverged).SelectMany(trial => trial.Losses)
                .GroupBy(point => point.Step).OrderBy(points => points.Key)
                .Select(points => new BandPoint(points.Key, points.Average(point => point.Loss), points.Min(point => point.Loss),
                    points.Max(point => point.Loss))),
        ]))])
    {
        Reference = (run.Study.Training.TargetLoss, $"target {Formats.Number(run.Study.Training.TargetLoss)}"),
    };

    /// <summary>Standard deviation of each layer's output at initialisation.</summary>
    public static LineChart Spread(StudyRun run, StudyNetwork network) =>
        Layers(run, network, "spread of activations at initialisation", "standard deviation", layer => layer.Spread);

    /// <summary>The same after training.</summary>
    public static LineChart TrainedSpread(StudyRun run, StudyNetwork network) =>
        Layers(run, network, "spread of activations after training", "standard deviation", layer => layer.TrainedSpread);

    /// <summary>Norm of each layer's weight gradient in the first step.</summary>
    public static LineChart Gradients(StudyRun run, StudyNetwork network) =>
        Layers(run, network, "weight gradient in the first step", "Euclidean norm", layer => layer.GradientNorm);

    /// <summary>Means over seeds are geometric here, because signals shrink and grow by factors.</summary>
    private static LineChart Layers(StudyRun run, StudyNetwork network, string title, string yLabel, Func<LayerMeasurement, double?> value)
    {
        IReadOnlyList<GroupSummary> groups = run.GroupsOf(network);
        string[] paths = [.. groups.SelectMany(MeasuredLayers).Select(layer => layer.Path).Distinct()];
        return new LineChart($"{network.Name}: {title}", "", yLabel,
            [.. groups.Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer), [.. Points(group)]))])
        {
            Logarithmic = true,
            Categories = paths,
        };

        IEnumerable<BandPoint> Points(GroupSummary group)
        {
            for (int i = 0; i < paths.Length; i++)
            {
                double[] values = [.. MeasuredLayers(group).Where(layer => layer.Path == paths[i]).Select(value).OfType<double>()];
                if (values.Length > 0 && values.Min() > 0)
                    yield return new BandPoint(i, Math.Exp(values.Average(Math.Log)), values.Min(), values.Max());
            }
        }
    }

    private static IEnumerable<LayerMeasurement> MeasuredLayers(GroupSummary group) => group.Trials.SelectMany(trial => trial.Layers);
}
