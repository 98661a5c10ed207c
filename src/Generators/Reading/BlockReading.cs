using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Reads the blocks that a network uses. Those of the same compilation are found by name later, where all its networks are known; those
/// of other projects and packages bring their definition in an attribute.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="compilation">The compilation.</param>
internal sealed class BlockReading(INamedTypeSymbol network, Compilation compilation)
{
    private readonly Dictionary<string, BlockDefinition> _imported = [];
    private readonly List<INamedTypeSymbol> _types = [];

    /// <summary>The blocks of other assemblies, and those that they use.</summary>
    public IEnumerable<BlockDefinition> Imported => _imported.Values.OrderBy(block => block.Network.Key, StringComparer.Ordinal);

    /// <summary>The classes of all blocks that the network itself uses.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    /// <summary>Reads a block; why it cannot be one, or null.</summary>
    public string? Read(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol block || type.TypeKind == TypeKind.Error)
            return null;
        _types.Add(block);
        bool isNetwork = block.IsNetwork();

        // Layers without [Network] are reported where they stand.
        return !isNetwork && IsOwn(block) && (StrayLayers.Find(block) is not null || block.GetAttributes().Any(attribute => attribute.IsUnknown())) ? null
            : !isNetwork ? $"Block '{block.Name}' is no network; put [Network] and its layers on the class '{block.Name}', or use [Layer<{block.Name}>] for a module of your own."
            : IsOwn(block) ? null
            : Import(block, block);
    }

    private bool IsOwn(ISymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private string? Import(INamedTypeSymbol block, INamedTypeSymbol outermost)
    {
        string key = block.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (_imported.ContainsKey(key))
            return null;
        AttributeData? attribute = block.GetAttributes().FirstOrDefault(a => a.Is(KnownNames.NetworkDefinitionAttribute));
        if (attribute?.ConstructorArguments is not [{ Value: string text }, { Kind: TypedConstantKind.Array } uses] || DefinitionText.Read(text) is not { } definition)
            return block.BaseType?.TypeArguments.LastOrDefault() is INamedTypeSymbol { IsTupleType: true } results
                ? $"Block '{block.Name}' returns {results.TupleElements.Length} values, but a block must return one; mark one step of it with [Output]."
                : $"Block '{block.Name}' of {block.ContainingAssembly.Name} has no definition that can be read; mend it there if it is wrong, and compile {block.ContainingAssembly.Name} again with the same version of TypedNets.";
        _imported[key] = new BlockDefinition(definition with { Key = key });
        foreach (INamedTypeSymbol used in uses.Values.Select(value => value.Value).OfType<INamedTypeSymbol>())
        {
            if (!compilation.IsSymbolAccessibleWithin(used, network))
                return $"Block '{outermost.Name}' of {block.ContainingAssembly.Name} uses '{used.Name}', which only {used.ContainingAssembly.Name} can name; make '{used.Name}' public there.";
            if (used.IsNetwork() && Import(used, outermost) is { } problem)
                return problem;
        }

        return null;
    }
}
