using TypedNets.Charts;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>The charts of a comparison: lines are means over the seeds, bands reach from the lowest to the highest.</summary>
/// <param name="run">The study.</param>
/// <param name="comparison">What is compared.</param>
internal sealed class StudyCharts(StudyRun run, InitializerComparison comparison)
{
    /// <summary>All of them that have something to show.</summary>
    public IEnumerable<Chart> All()
    {
        yield return Losses();
        yield return Finals();
        if (comparison.Groups[0].Trials[0].Targets.Count > 0)
            yield return Steps();
        LineChart[] layers =
        [
            Layers("activations at initialisation", "second moment", layer => layer.Start.Forward, layer => layer.PredictedForward),
            Layers("gradients at initialisation", "second moment, of that at the output", layer => layer.Start.Gradient, layer => layer.PredictedGradient),
            Layers("weight gradients in the first step", "Euclidean norm", layer => layer.WeightGradient),
            Layers("activations after training", "second moment", layer => layer.End?.Forward),
        ];
        foreach (LineChart chart in layers.Where(chart => chart.Series.Any(series => series.Points.Count > 0)))
            yield return chart;
    }

    /// <summary>Training loss over steps. Runs that diverged are left out.</summary>
    public LineChart Losses() => Curves("training loss", comparison.Data.Classes > 0 ? "cross-entropy, nats" : "mean squared error",
        trial => trial.Losses.Select(point => (point.Step, (double?)point.Loss))) with
    {
        Reference = run.Study.Training.TargetLosses is [var target, ..] ? (target, $"target {Formats.Number(target)}") : null,
    };

    /// <summary>What it is judged by, over steps.</summary>
    private LineChart Finals() => Curves(comparison.Final.Name, comparison.Final.Label,
        trial => trial.Evaluations.Select(point => (point.Step, comparison.Final.IsHigherBetter ? 100 * point.Accuracy : point.Loss)));

    /// <summary>The time to the first target.</summary>
    private BarChart Steps()
    {
        string target = Formats.Target(run.Study);
        bool hasIntervals = comparison.Groups.All(group => Median(group).Interval is not null);
        return new BarChart(Title($"steps to {target}"), $"steps: median, {(hasIntervals ? "95 % interval" : "lowest to highest")}", [.. comparison.Groups.Select(ToBar)]) { Most = run.Study.Training.Steps };

        IntervalEstimate Median(GroupSummary group) => Sample.Censored(group.Trials.Select(trial => trial.StepsToTarget)).EstimateMedian();

        Bar ToBar(GroupSummary group)
        {
            double highest = group.StepsToTarget.Count < group.Count ? double.PositiveInfinity : group.StepsToTarget[^1];
            var (low, high) = hasIntervals && Median(group).Interval is { } interval ? (interval.Low, interval.High)
                : (group.StepsToTarget.Select(step => (double)step).DefaultIfEmpty(double.PositiveInfinity).First(), highest);
            return new Bar(group.Initializer, run.StyleOf(group.Initializer), group.MedianSteps, low, high, Formats.Steps(group));
        }
    }

    private LineChart Curves(string title, string yLabel, Func<TrialResult, IEnumerable<(int Step, double? Value)>> curve) => new(Title(title), "step", yLabel,
        [.. comparison.Groups.Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer),
        [
            .. group.Trials.Where(trial => trial.Outcome != TrialOutcome.Diverged).SelectMany(curve).Where(point => point.Value is not null)
                .GroupBy(point => point.Step, point => point.Value!.Value).OrderBy(points => points.Key)
                .Select(points => new BandPoint(points.Key, points.Average(), points.Min(), points.Max())),
        ]))]);

    /// <summary>Means over seeds are geometric here, because signals shrink and grow by factors.</summary>
    private LineChart Layers(string title, string yLabel, Func<LayerMeasurement, double?> value, Func<LayerMeasurement, double?>? prediction = null)
    {
        string[] paths = [.. comparison.Groups.SelectMany(MeasuredLayers).Select(layer => layer.Path).Distinct()];
        return new LineChart(Title(title), "", yLabel,
        [
            .. comparison.Groups.Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer), [.. Points(group, value)])),
            .. comparison.Groups.Select(group => new Series(group.Initializer, run.StyleOf(group.Initializer), prediction is null ? [] : [.. Points(group, prediction)]) { IsPredicted = true })
                .Where(series => series.Points.Count > 0),
        ])
        {
            Logarithmic = true,
            Categories = paths,
        };

        IEnumerable<BandPoint> Points(GroupSummary group, Func<LayerMeasurement, double?> number)
        {
            for (int i = 0; i < paths.Length; i++)
            {
                double[] values = [.. MeasuredLayers(group).Where(layer => layer.Path == paths[i]).Select(number).OfType<double>()];
                if (values.Length > 0 && values.Min() > 0)
                    yield return new BandPoint(i, Math.Exp(values.Average(Math.Log)), values.Min(), values.Max());
            }
        }
    }

    private string Title(string what) => $"{comparison.Name(run.Study)}: {what}";

    private static IEnumerable<LayerMeasurement> MeasuredLayers(GroupSummary group) => group.Trials.SelectMany(trial => trial.Layers);
}
