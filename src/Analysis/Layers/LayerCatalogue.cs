namespace TypedNets.Analysis.Layers;

/// <summary>All kinds of layers, by name: the classes of this assembly that derive from <see cref="LayerKind"/>.</summary>
public static class LayerCatalogue
{
    private static readonly Dictionary<string, LayerKind> s_kinds = typeof(LayerKind).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(LayerKind).IsAssignableFrom(type))
        .Select(type => (LayerKind)Activator.CreateInstance(type))
        .ToDictionary(kind => kind.Name);

    /// <summary>All kinds, in alphabetical order.</summary>
    public static IReadOnlyList<LayerKind> All { get; } = [.. s_kinds.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>The kind of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an attribute without its kind, a fault of this library.</exception>
    public static LayerKind Get(string name) => s_kinds.TryGetValue(name, out LayerKind kind)
        ? kind
        : throw new KeyNotFoundException($"No layer kind is called '{name}'; expected a class of that name in TypedNets.Analysis.Layers.");
}
