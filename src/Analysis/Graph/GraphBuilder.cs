namespace TypedNets.Analysis;

/// <summary>From what was inferred to the graph, blocks as graphs of their own, whose paths begin inside them.</summary>
/// <param name="parameters">The parameters of all layers.</param>
/// <param name="semantics">Whose meaning the initializers' names have.</param>
internal sealed class GraphBuilder(IReadOnlyList<EquatableArray<ParameterNode>> parameters, InitializerSemantics semantics)
{
    /// <summary>The graph of a network or block.</summary>
    public NetworkGraph Build(InferredNetwork network)
    {
        List<GraphNode> nodes = [];
        foreach (InferredNode node in network.Nodes)
        {
            nodes.Add(node switch
            {
                InferredBlock { Shares: { } owner } block => Build(block, ((BlockNode)nodes[owner]).Graph),
                InferredBlock block => Build(block, Build(block.Network)),
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

    /// <summary>The site without what tells one use of a block from the next and only the spec says, so that they share their code.</summary>
    private static ParameterSite Alike(ParameterSite site) => site with { Residual = null, IsFirst = false, IsLast = false, SignalPerVariance = null };
}
