namespace TypedNets.Analysis.Smells;

/// <summary>All rules about smells: the classes of this assembly that derive from <see cref="SmellRule"/>.</summary>
internal static class SmellCatalogue
{
    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<SmellRule> All { get; } =
    [
        .. typeof(SmellRule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(SmellRule).IsAssignableFrom(type))
            .Select(type => (SmellRule)Activator.CreateInstance(type))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
