namespace TypedNets.Analysis;

/// <summary>From what was inferred to the graph, blocks as graphs of their own, whose paths begin inside them.</summary>
/// <param name="parameters">The parameters of all layers.</param>
/// <param name="semantics">Whose meaning the initializers' names have.</param>
internal sealed class GraphBuilder(IReadOnlyList<EquatableArray<ParameterNode>> parameters, InitializerSemantics semantics)
{
    private readonly List<NumberedPlace> _places = [];

    /// <summary>The graph of a network.</summary>
    public NetworkGraph Build(InferredNetwork network) => BuildGraph(network) is var graph && _places.Count == 0 ? graph : graph with { Places = [.. _places] };

    private NetworkGraph BuildGraph(InferredNetwork network)
    {
        List<GraphNode> nodes = [];
        foreach (InferredNode node in network.Nodes)
        {
            nodes.Add(node switch
            {
                InferredBlock { Shares: { } owner } block => Build(block, ((BlockNode)nodes[owner]).Graph),
                InferredBlock block => Build(block, BuildGraph(block.Network)),
                _ => Build((InferredLayer)node),
            });
        }

        return new NetworkGraph(network.Place.Network.Name, network.Inputs, [.. nodes], [.. network.Steps], network.Outputs)
        {
            Semantics = semantics,
            Signature = network.Place.Network.Signature,
        };
    }

    private static BlockNode Build(InferredBlock block, NetworkGraph graph) =>
        new(block.Path, block.Member, block.Type, block.Inputs, graph) { Shares = block.Shares };

    private LayerNode Build(InferredLayer layer)
    {
        int prefix = layer.Place.Prefix.Length;
        EquatableArray<ParameterNode> own = prefix == 0 ? parameters[layer.Number]
            : [.. parameters[layer.Number].Select(p => p with { Site = Alike(p.Site) with { Path = p.Site.Path.Substring(prefix) } })];
        return new LayerNode(layer.Path, layer.Member, layer.Kind.Name, layer.Declaration.Arguments, layer.Inputs,
            layer.Result.Inputs[0], layer.Result.Output, layer.Result.OutputType, own, layer.Result.Macs)
        {
            Shares = layer.Shares,
        };
    }

    /// <summary>The site without the numbers that tell one use of a block from the next, so that their code is the same.</summary>
    private ParameterSite Alike(ParameterSite site)
    {
        if (site.Residual is not { } place || place is { Added: 0, Block: null })
            return site;
        _places.Add(new NumberedPlace(site.Path, place.Added, place.Block));
        return site with { Residual = place with { Added = 0, Block = null } };
    }
}
