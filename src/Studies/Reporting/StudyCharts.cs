using TypedNets.Charts;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>The charts of a network: lines are means over the seeds, bands reach from the lowest to the highest.</summary>
internal static class StudyCharts
{
    /// <summary>Training loss over steps. Runs that diverged are left out.</summary>
    public static LineChart Losses(StudyRun run, InitializerComparison comparison) => new(
        $"{comparison.Name(run.Study)}: training loss", "step", comparison.Data.Classes > 0 ? "cross-entropy, nats" : "mean squared error",
        [.. comparison.Groups.Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer),
        [
            .. group.Trials.Where(trial => trial.Outcome != TrialOutcome.Diverged).SelectMany(trial => trial.Losses)
                .GroupBy(point => point.Step).OrderBy(points => points.Key)
                .Select(points => new BandPoint(points.Key, points.Average(point => point.Loss), points.Min(point => point.Loss),
                    points.Max(point => point.Loss))),
        ]))])
    {
        Reference = run.Study.Training.TargetLosses is [var target, ..] ? (target, $"target {Formats.Number(target)}") : null,
    };

    /// <summary>Second moment of each layer's output at initialisation.</summary>
    public static LineChart Forward(StudyRun run, InitializerComparison comparison) =>
        Layers(run, comparison, "activations at initialisation", "second moment", layer => layer.Start.Forward);

    /// <summary>The same after training.</summary>
    public static LineChart TrainedForward(StudyRun run, InitializerComparison comparison) =>
        Layers(run, comparison, "activations after training", "second moment", layer => layer.End?.Forward);

    /// <summary>Second moment of the gradient that arrives at each layer's output at initialisation.</summary>
    public static LineChart Gradient(StudyRun run, InitializerComparison comparison) =>
        Layers(run, comparison, "gradients at initialisation", "second moment, of that at the output", layer => layer.Start.Gradient);

    /// <summary>Norm of each layer's weight gradient in the first step.</summary>
    public static LineChart WeightGradients(StudyRun run, InitializerComparison comparison) =>
        Layers(run, comparison, "weight gradients in the first step", "Euclidean norm", layer => layer.WeightGradient);

    /// <summary>Means over seeds are geometric here, because signals shrink and grow by factors.</summary>
    private static LineChart Layers(StudyRun run, InitializerComparison comparison, string title, string yLabel, Func<LayerMeasurement, double?> value)
    {
        IReadOnlyList<GroupSummary> groups = comparison.Groups;
        string[] paths = [.. groups.SelectMany(MeasuredLayers).Select(layer => layer.Path).Distinct()];
        return new LineChart($"{comparison.Name(run.Study)}: {title}", "", yLabel,
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
