using TypedNets.Charts;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>Charts across comparisons: initializers by networks, and by learning rates.</summary>
/// <param name="run">The study.</param>
internal sealed class StudyMaps(StudyRun run)
{
    /// <summary>Initializer by network, for each data set and optimiser that has several networks.</summary>
    public IEnumerable<Chart> Networks() => run.Comparisons.GroupBy(comparison => (comparison.Data.Description, comparison.Optimizer)).Where(row => row.Count() > 1)
        .SelectMany(row => Maps(
            string.Join(", ", [.. run.Study.Data.Count > 1 ? [row.First().Data.Name] : Array.Empty<string>(), .. run.Study.Optimizers.Count > 1 ? [Formats.Optimizer(row.Key.Optimizer, run.Study)] : Array.Empty<string>()]),
            [.. row], comparison => $"{comparison.Network.Name} ({Formats.Plural(comparison.Network.Depth, "layer")})", "network"));

    /// <summary>
    /// How much the learning rate matters, for each network and data set on which one kind of optimiser has several: first as lines, then as
    /// numbers.
    /// </summary>
    public IEnumerable<Chart> Rates(IEnumerable<InitializerComparison> place) => place.GroupBy(comparison => comparison.Optimizer with { LearningRate = 1 }).Where(family => family.Count() > 1)
        .SelectMany(family =>
        {
            InitializerComparison[] rates = [.. family.OrderBy(comparison => comparison.Optimizer.LearningRate)];
            string title = rates[0].Place(run.Study) + (run.Study.Optimizers.Select(other => other with { LearningRate = 1 }).Distinct().Count() > 1 ? $", {family.Key.GetType().Name}" : "");
            return Maps(title, rates, comparison => Formats.Number(comparison.Optimizer.LearningRate), "learning rate").Prepend(Sensitivity(title, rates));
        });

    private LineChart Sensitivity(string title, InitializerComparison[] rates) => new($"{title}: sensitivity to the learning rate", "learning rate", rates[0].Final.Label,
        [.. Initializers(rates).Select(initializer => new Series(initializer, run.StyleOf(initializer),
        [
            .. rates.Select(rate => (rate.Optimizer.LearningRate, Sample: Of(rate, initializer)?.Numbers(rate.Final.Number))).Where(point => point.Sample is not null)
                .Select(point => new BandPoint(point.LearningRate, point.Sample!.Mean, point.Sample.Values.Min(), point.Sample.Values.Max())),
        ]))])
    {
        LogarithmicX = true,
    };

    private IEnumerable<Chart> Maps(string title, IReadOnlyList<InitializerComparison> columns, Func<InitializerComparison, string> name, string across)
    {
        FinalMeasure final = columns[0].Final;
        string[] rows = Initializers(columns), names = [.. columns.Select(name)];
        string start = title.Length > 0 ? $"{title}: " : "";
        yield return Map($"{start}{final.Title}{final.Label[final.Name.Length..]} by {across}", group => group.Numbers(final.Number)?.Mean, final.Digits, "diverged");
        if (columns.SelectMany(column => column.Groups).Any(group => group.MedianSteps is not null))
            yield return Map($"{start}Median steps to {Formats.Target(run.Study)} by {across}", group => group.MedianSteps, steps => Formats.Number(steps, "F0"), "never");

        HeatMap Map(string heading, Func<GroupSummary, double?> number, Func<double, string> text, string missing) => new(heading, rows, names,
        [
            .. rows.Select(row => (IReadOnlyList<HeatCell>)
            [
                .. columns.Select(column => Of(column, row) is not { } group ? new HeatCell(null, "–")
                    : number(group) is { } value ? new HeatCell(value, text(value)) : new HeatCell(null, missing)),
            ]),
        ]);
    }

    private string[] Initializers(IEnumerable<InitializerComparison> comparisons) =>
        [.. comparisons.SelectMany(comparison => comparison.Groups).Select(group => group.Initializer).Distinct().OrderBy(run.StyleOf)];

    private static GroupSummary? Of(InitializerComparison comparison, string initializer) => comparison.Groups.FirstOrDefault(group => group.Initializer == initializer);
}
