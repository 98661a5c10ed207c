using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>The networks that code calls: those of its own compilation, and those of other assemblies by the definition that they carry.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class KnownNetworks(Compilation compilation)
{
    private readonly NetworkReadings _readings = NetworkReadings.Of(compilation);
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkGraph?> _graphs = new(SymbolEqualityComparer.Default);

    /// <summary>The network that a type is; null when it is none, or wrong.</summary>
    public NetworkGraph? Find(ITypeSymbol? type, CancellationToken cancellation) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && named.IsNetwork()
            ? _graphs.TryGetValue(named, out NetworkGraph? known) ? known : _graphs.GetOrAdd(named, Analyze(named, cancellation))
            : null;

    /// <summary>The layer that gives a network's one output, rearrangements left out; null when it has several or it is not certain.</summary>
    public static LayerKind? LastLayer(NetworkGraph graph)
    {
        FlatGraph flat = FlatGraph.Of(graph);
        if (flat.Outputs.Count != 1)
            return null;
        for (int value = flat.Outputs[0]; value >= graph.Inputs.Count; value = flat.Layers[value - graph.Inputs.Count].Inputs[0])
        {
            LayerKind kind = LayerCatalogue.Get(flat.Layers[value - graph.Inputs.Count].Kind);
            if (kind is not (Flatten or Reshape or Unflatten or IdentityLayer))
                return kind;
        }

        return null;
    }

    private NetworkGraph? Analyze(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            return _readings.Infer(type, cancellation)?.Graph;

        var reading = new BlockReading(type, compilation);
        if (reading.Read(type) is not null)
            return null;
        var definitions = reading.Imported.ToDictionary(block => block.Network.Key);
        return definitions.TryGetValue(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), out BlockDefinition? definition)
            ? NetworkInference.Of(definition.Network, definitions).Graph
            : null;
    }
}
