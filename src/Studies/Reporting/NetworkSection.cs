using System.Xml.Linq;

namespace TypedNets.Studies.Reporting;

/// <summary>A network's part of the report: how much the learning rate matters, and for each optimiser what the numbers say, the tables and
/// the charts.</summary>
internal static class NetworkSection
{
    /// <param name="run">The study.</param>
    /// <param name="place">The comparisons of one network on one data set, one for each optimiser.</param>
    public static Section Build(StudyRun run, IReadOnlyList<InitializerComparison> place)
    {
        Figure[] rates = [.. new StudyMaps(run).Rates(place).Select(chart => chart.ToFigure())];
        return new Section(place[0].Place(run.Study),
        [
            new Paragraph(Describe(place[0].Network), IsSoft: true),
            .. rates.Length > 0 ? [new Figures(rates)] : Array.Empty<Block>(),
            .. place.Count == 1 ? Comparison(run, place[0])
                : place.Select(comparison => new Section(Formats.Optimizer(comparison.Optimizer, run.Study), [.. Comparison(run, comparison)])),
            new Folded($"The network {place[0].Network.Name} as a picture", [new Figures([Picture(place[0].Network)])]),
        ]);
    }

    private static IEnumerable<Block> Comparison(StudyRun run, InitializerComparison comparison)
    {
        IReadOnlyList<Pair> pairs = Pairs.Of(comparison);
        yield return new Highlights([.. Reading.Of(run, comparison, pairs)]);
        yield return ComparisonTables.Performance(run, comparison);
        yield return ComparisonTables.Stability(comparison);
        if (ComparisonTables.Targets(comparison) is { } targets)
            yield return targets;
        if (ComparisonTables.Differences(comparison, pairs) is { } differences)
            yield return new Folded("Differences between all pairs of initializers", [differences]);
        yield return new Figures([.. new StudyCharts(run, comparison).All().Select(chart => chart.ToFigure())]);
    }

    private static Figure Picture(StudyNetwork network) => new($"{network.Name}: picture", XElement.Parse(network.Spec.ToSvg()));

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
}
