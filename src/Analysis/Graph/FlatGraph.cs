using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A graph with its blocks opened: every layer under its full path, reading values that are numbered through.</summary>
public sealed class FlatGraph
{
    private readonly List<LayerNode> _layers = [];
    private readonly int _inputs;

    private FlatGraph(NetworkGraph graph)
    {
        _inputs = graph.Inputs.Count;
        Outputs = Open(graph, "", [.. Enumerable.Range(0, _inputs)], copied: null);
    }

    /// <summary>All layers in execution order; their inputs count the network's inputs first, then these layers.</summary>
    public IReadOnlyList<LayerNode> Layers => _layers;

    /// <summary>The values that the network returns.</summary>
    public IReadOnlyList<int> Outputs { get; }

    /// <summary>Opens a graph.</summary>
    public static FlatGraph Of(NetworkGraph graph) => new(graph);

    /// <summary>All blocks of a graph, each before those inside it, with full paths.</summary>
    public static IEnumerable<(string Path, BlockNode Block)> Blocks(NetworkGraph graph) => graph.Nodes.OfType<BlockNode>()
        .SelectMany(block => Blocks(block.Graph).Select(inner => ($"{block.Path}.{inner.Path}", inner.Block)).Prepend((block.Path, block)));

    /// <summary>Adds the layers of a graph.</summary>
    /// <param name="graph">The network or a block.</param>
    /// <param name="prefix">What its paths begin with.</param>
    /// <param name="inputs">The values that it reads.</param>
    /// <param name="copied">Where the layers begin whose parameters a shared block uses again.</param>
    /// <returns>The values that it returns.</returns>
    private int[] Open(NetworkGraph graph, string prefix, int[] inputs, int? copied)
    {
        List<int> values = [.. inputs];
        var begin = new int[graph.Nodes.Count];
        for (int i = 0, start = _layers.Count; i < graph.Nodes.Count; i++)
        {
            GraphNode node = graph.Nodes[i];
            begin[i] = _layers.Count;
            int[] read = [.. node.Inputs.Select(value => values[value])];
            int? shares = node.Shares is { } owner ? begin[owner] : copied + (_layers.Count - start);
            if (node is BlockNode block)
            {
                values.Add(Open(block.Graph, $"{prefix}{block.Path}.", read, shares)[0]);
                continue;
            }

            values.Add(_inputs + _layers.Count);
            _layers.Add(Placed((LayerNode)node, prefix, read, shares));
        }

        return [.. graph.Outputs.Select(value => values[value])];
    }

    private static LayerNode Placed(LayerNode layer, string prefix, int[] inputs, int? shares) => layer with
    {
        Path = prefix + layer.Path,
        Inputs = [.. inputs],
        Shares = LayerCatalogue.Get(layer.Kind).HasState ? shares : null,
        Parameters = shares is not null ? [] : prefix.Length == 0 ? layer.Parameters
            : [.. layer.Parameters.Select(p => p with { Site = p.Site with { Path = prefix + p.Site.Path } })],
    };
}
