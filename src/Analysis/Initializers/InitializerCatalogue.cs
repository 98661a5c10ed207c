namespace TypedNets.Analysis.Initializers;

/// <summary>All initializers, by name: the classes of this assembly that derive from <see cref="InitializerKind"/>.</summary>
public static class InitializerCatalogue
{
    private static readonly Dictionary<string, InitializerKind> s_kinds = typeof(InitializerKind).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(InitializerKind).IsAssignableFrom(type))
        .Select(type => (InitializerKind)Activator.CreateInstance(type))
        .ToDictionary(kind => kind.Name);

    /// <summary>All initializers, in alphabetical order.</summary>
    public static IReadOnlyList<InitializerKind> All { get; } = [.. s_kinds.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>The initializer of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an attribute without its rule, a fault of this library.</exception>
    public static InitializerKind Get(string name) => s_kinds.TryGetValue(name, out InitializerKind kind)
        ? kind
        : throw new KeyNotFoundException($"No initializer is called '{name}'; expected a class of that name in TypedNets.Analysis.Initializers.");
}
