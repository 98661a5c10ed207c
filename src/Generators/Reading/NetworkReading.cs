using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>A network's class, read.</summary>
/// <param name="Input">The values that the generator works on.</param>
/// <param name="Sources">Where each part stands; for analyzers only, never kept in a model.</param>
/// <param name="Blocks">The classes of the blocks that it uses; for analyzers only too.</param>
internal sealed record NetworkReading(NetworkInput Input, NetworkSources Sources, IReadOnlyList<INamedTypeSymbol> Blocks);

/// <summary>What was read of a network's class, equal when nothing of the network changed.</summary>
/// <param name="Extension">What can be generated into the class.</param>
/// <param name="Declaration">Its network.</param>
/// <param name="Problems">What the reader found wrong; with any, the network is not analysed.</param>
/// <param name="IsReadable">Every attribute could be read; else the compiler reports why, and nothing is added to that.</param>
internal sealed record NetworkInput(
    Extension Extension,
    NetworkDeclaration Declaration,
    EquatableArray<Problem> Problems,
    bool IsReadable)
{
    /// <summary>The blocks that the network uses, and those that they use; before <see cref="Link"/> those of other assemblies alone.</summary>
    public EquatableArray<BlockDefinition> Blocks { get; init; }

    /// <summary>The network as others use it.</summary>
    public BlockDefinition Definition => new(Declaration, Problems.Count > 0 || !IsReadable || Extension != Extension.Network);

    /// <summary>The network with all blocks that it uses, by itself or through others, so that it changes when they do and only then.</summary>
    /// <param name="networks">The networks of the compilation, by full name.</param>
    public NetworkInput Link(IReadOnlyDictionary<string, NetworkInput> networks)
    {
        var blocks = new SortedDictionary<string, BlockDefinition>(StringComparer.Ordinal);
        Collect(this, networks, blocks);
        return blocks.Count == 0 ? this : this with { Blocks = [.. blocks.Values] };
    }

    /// <summary>Analyses what was read, for the class that it is generated into.</summary>
    public NetworkModel Resolve(NetworkTarget target)
    {
        AnalysisResult result = RecentInferences.Of(this).Result();
        NetworkModel model = !IsReadable ? new(target, null, result.Members, [])
            : Problems.Count > 0 ? new(target, null, result.Members, Problems)
            : new(target, result.Graph, result.Members, result.Problems);
        return model with
        {
            Extension = Extension,
            AuthoredNames = Declaration.AuthoredNames,
            Signature = Declaration.Signature,
            Failure = result.Failure,
            Definition = result.Graph is null ? "" : DefinitionText.Write(Declaration),
            UsedTypes = [.. Uses(Declaration).Distinct()],
        };
    }

    /// <summary>Its layers, inferred; null where the reader found it wrong.</summary>
    public NetworkInference? Infer() => IsReadable && Problems.Count == 0 ? RecentInferences.Of(this) : null;

    private static void Collect(NetworkInput network, IReadOnlyDictionary<string, NetworkInput> networks, SortedDictionary<string, BlockDefinition> blocks)
    {
        foreach (BlockDefinition imported in network.Blocks)
            blocks[imported.Network.Key] = imported;
        foreach (string key in network.Declaration.Steps.SelectMany(step => step.Layers).Where(layer => layer.Kind == nameof(Block)).Select(layer => layer.Type))
        {
            if (blocks.ContainsKey(key) || !networks.TryGetValue(key, out NetworkInput block))
                continue;
            blocks[key] = block.Definition;
            Collect(block, networks, blocks);
        }
    }

    /// <summary>The classes that a network names in its attributes: blocks, modules and initializers of the author's own.</summary>
    private static IEnumerable<string> Uses(NetworkDeclaration network) => network.Steps.SelectMany(step => step.Layers.Select(layer => layer.Type)
            .Concat(step.Initializers.Select(rule => rule.Arguments.Text("T", ""))))
        .Concat(network.Initializers.Select(rule => rule.Arguments.Text("T", ""))).Where(type => type.Length > 0);
}

/// <summary>A network and the class that it is generated into.</summary>
/// <param name="Target">The class.</param>
/// <param name="Input">The network.</param>
internal sealed record DeclaredNetwork(NetworkTarget Target, NetworkInput Input);

/// <summary>All that the emitter needs.</summary>
/// <param name="Target">The class.</param>
/// <param name="Graph">The network; null when an error prevents it.</param>
/// <param name="Members">The members, known even without a graph.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record NetworkModel(
    NetworkTarget Target,
    NetworkGraph? Graph,
    EquatableArray<MemberNode> Members,
    EquatableArray<Problem> Problems)
{
    /// <summary>What can be generated into the class.</summary>
    public Extension Extension { get; init; }

    /// <summary>What the forward pass takes and returns, known even without a graph.</summary>
    public NetworkSignature Signature { get; init; } = new([], []);

    /// <summary>Why there is no graph, where no problem of its own says it.</summary>
    public string? Failure { get; init; }

    /// <summary>The declaration as other projects read it.</summary>
    public string Definition { get; init; } = "";

    /// <summary>The classes that the declaration names.</summary>
    public EquatableArray<string> UsedTypes { get; init; }

    /// <summary>Names that the author has given in the class, which are not generated again.</summary>
    public EquatableArray<string> AuthoredNames { get; init; }
}
