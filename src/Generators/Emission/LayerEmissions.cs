using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>How each kind of layer is written.</summary>
internal static class LayerEmissions
{
    private static readonly Dictionary<string, LayerEmission> s_emissions = typeof(LayerEmission).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(LayerEmission).IsAssignableFrom(type))
        .Select(type => (LayerEmission)Activator.CreateInstance(type))
        .ToDictionary(emission => emission.Kind);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<LayerEmission> All => s_emissions.Values;

    /// <summary>That of a layer.</summary>
    public static LayerEmission Of(LayerNode layer) => Of(layer.Kind);

    /// <summary>That of a kind.</summary>
    public static LayerEmission Of(string kind) => s_emissions.TryGetValue(kind, out LayerEmission emission)
        ? emission
        : throw new KeyNotFoundException($"No emission for the layer kind '{kind}'; expected a class {kind}Emission.");
}
