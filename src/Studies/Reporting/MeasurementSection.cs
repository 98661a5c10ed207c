using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>What was measured without training: a table of the values by variant, for each subject.</summary>
internal static class MeasurementSection
{
    public static IEnumerable<Section> Of(StudyRun run) => run.Measurements.GroupBy(group => group.Network).Select(subject =>
    {
        string[] names = [.. subject.SelectMany(group => group.Trials).SelectMany(trial => trial.Values.Keys).Distinct()];
        return new Section(subject.Key,
        [
            new Paragraph($"{Formats.Plural(subject.First().Count, "seed")}; mean ± standard deviation over those with a finite number.", IsSoft: true),
            // The shorter list goes across.
            names.Length > subject.Count()
                ? new PageTable(["Value", .. subject.Select(group => group.Initializer)], [.. names.Select(name => (IReadOnlyList<Cell>)[name, .. subject.Select(group => Value(group, name))])])
                : new PageTable(["Variant", .. names], [.. subject.Select(group => (IReadOnlyList<Cell>)[group.Initializer, .. names.Select(name => Value(group, name))])]),
        ]);
    });

    /// <summary>A value of a group of trials.</summary>
    public static Cell Value(GroupSummary group, string name)
    {
        int has = group.Trials.Count(trial => trial.Values.ContainsKey(name));
        Sample? finite = group.Numbers(trial => trial.Values.GetValueOrDefault(name));
        return has == 0 ? "–" : new Cell(Formats.Spread(finite), finite?.Count == has ? null : $"{has - (finite?.Count ?? 0)} of {has} not finite");
    }
}
