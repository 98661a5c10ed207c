using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The networks of a compilation, each read once for all analyzers.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class NetworkReadings(Compilation compilation)
{
    // Weak, so that a compilation goes when its analyzers do.
    private static readonly ConditionalWeakTable<Compilation, NetworkReadings> s_ofCompilations = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkReading> _readings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkInference?> _inferences = new(SymbolEqualityComparer.Default);

    /// <summary>The networks of a compilation.</summary>
    public static NetworkReadings Of(Compilation compilation) => s_ofCompilations.GetValue(compilation, static key => new NetworkReadings(key));

    /// <summary>A network, read.</summary>
    public NetworkReading Get(INamedTypeSymbol type, CancellationToken cancellation) =>
        _readings.TryGetValue(type, out NetworkReading reading) ? reading : _readings.GetOrAdd(type, NetworkReader.Read(type, compilation, cancellation));

    /// <summary>The layers of a network, inferred once for all analyzers; null where the reader found it wrong.</summary>
    public NetworkInference? Infer(INamedTypeSymbol type, CancellationToken cancellation) => _inferences.TryGetValue(type, out NetworkInference? known) ? known
        : _inferences.GetOrAdd(type, Link(Get(type, cancellation), cancellation).Infer());

    /// <summary>A network with all blocks that it uses.</summary>
    public NetworkInput Link(NetworkReading network, CancellationToken cancellation) => network.Blocks.Count == 0 ? network.Input
        : network.Input.Link(Used(network, cancellation).ToDictionary(pair => pair.Key, pair => pair.Value.Input));

    /// <summary>Whether the class of a network, or of a block that it uses, is in the midst of being typed.</summary>
    public bool AreUnfinished(INamedTypeSymbol type, NetworkReading network, CancellationToken cancellation) =>
        UnfinishedSyntax.IsIn(type, cancellation)
        || (network.Blocks.Count > 0 && Used(network, cancellation).Values.Any(block => UnfinishedSyntax.IsIn(block.Sources.Type!, cancellation)));

    /// <summary>Where a part of a network, or of a block that it uses, stands; null for what is not in this compilation.</summary>
    public Location? Find(NetworkReading network, SourcePart part) => part.Block is not { } key ? network.Sources.Find(part)
        : Used(network, default).TryGetValue(key, out NetworkReading block) ? block.Sources.Find(part with { Block = null })
        : null;

    /// <summary>The blocks of this compilation that a network uses, by itself or through others, by full name.</summary>
    private Dictionary<string, NetworkReading> Used(NetworkReading network, CancellationToken cancellation)
    {
        var used = new Dictionary<string, NetworkReading>();
        var open = new Stack<INamedTypeSymbol>(network.Blocks);
        while (open.Count > 0)
        {
            INamedTypeSymbol type = open.Pop();
            string key = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            if (used.ContainsKey(key) || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
                || !type.IsNetwork())
                continue;
            used[key] = Get(type, cancellation);
            foreach (INamedTypeSymbol block in used[key].Blocks)
                open.Push(block);
        }

        return used;
    }
}
