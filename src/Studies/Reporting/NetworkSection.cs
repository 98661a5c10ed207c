using System.Xml.Linq;
using TypedNets.Charts;
using TypedNets.Studies.Statistics;
using static TypedNets.Studies.Reporting.Html;

namespace TypedNets.Studies.Reporting;

/// <summary>A network's part of the report: what the numbers say, the table, the charts.</summary>
internal static class NetworkSection
{
    public static XElement Build(StudyRun run, InitializerComparison comparison) => E("section",
        E("h2", comparison.Name(run.Study)),
        E("p", Class("soft"), Describe(comparison.Network)),
        E("div", Class("reading"), List(Reading.Of(run, comparison))),
        Table(
            [
                "Initializer", $"Steps to {Formats.Target(run.Study)}: median (range)", "Reached it",
                "Test accuracy", "95 % interval", "Stuck", "Diverged", "Seconds a run",
            ],
            comparison.Groups.Select(Row)),
        E("div", Class("charts"),
            new[]
            {
                StudyCharts.Losses(run, comparison), StudyCharts.Forward(run, comparison), StudyCharts.Gradient(run, comparison),
                StudyCharts.WeightGradients(run, comparison), StudyCharts.TrainedForward(run, comparison),
            }.Select(chart => E("figure", ChartSvg.Draw(chart)))));

    private static string Describe(StudyNetwork network)
    {
        var layers = network.Spec.Layers.Where(layer => layer.Parameters.Count > 0).ToList();
        int weighted = layers.Count(layer => layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight));
        // "5 × Conv2d" reads better than five times the same.
        var kinds = new List<(string Kind, int Count)>();
        foreach (string kind in layers.Select(layer => $"{layer.Kind} {string.Join("×", layer.OutputShape)}"))
        {
            if (kinds.FindIndex(each => each.Kind == kind) is >= 0 and int found)
                kinds[found] = (kind, kinds[found].Count + 1);
            else
                kinds.Add((kind, 1));
        }
        return $"{weighted} layers with weights, {Formats.Count(network.Spec.ParameterCount)} parameters: "
            + string.Join(", ", kinds.Select(each => each.Count == 1 ? each.Kind : $"{each.Count} × {each.Kind}")) + ".";
    }

    private static IEnumerable<XElement> Row(GroupSummary group)
    {
        yield return E("td", group.Initializer);
        yield return E("td", Formats.Steps(group));
        yield return E("td", $"{group.StepsToTarget.Count} of {group.Count}");
        yield return E("td", Formats.Spread(group.Accuracy), Each(group));
        yield return E("td", Formats.Interval(group.Accuracy));
        yield return Failures(group.Stuck, group.Count);
        yield return Failures(group.Diverged, group.Count);
        yield return E("td", Formats.Number(group.Trials.Average(trial => trial.Seconds), "F1"));
    }

    private static XElement? Each(GroupSummary group) => group.Count is > 1 and <= 6
        ? E("small", string.Join(", ", group.Trials.Select(trial =>
            trial.FinalAccuracy is { } share ? Formats.Number(100 * share, "F1") : "–")))
        : null;

    private static XElement Failures(int failures, int count) =>
        failures == 0 ? E("td", "0") : E("td", Class("bad"), $"{failures} of {count}");
}
