using TypedNets.Analysis.Smells;

namespace TypedNets.Analysis;

/// <summary>A network whose layers were inferred once, for all who ask: for its graph, or for what rules say of it.</summary>
public sealed class NetworkInference
{
    private readonly NetworkDeclaration _network;
    private readonly Inference _inference;
    private readonly InferredNetwork? _inferred;
    private readonly Starts? _starts;
    private readonly List<Problem> _problems = [];
    private readonly Lazy<NetworkGraph?> _graph;

    private NetworkInference(NetworkDeclaration network, IReadOnlyDictionary<string, BlockDefinition> blocks)
    {
        (_network, _inference, _graph) = (network, new Inference(network, blocks, _problems), new(Build));
        NetworkAnalysis.Check(network, _problems);
        if (_problems.Count > 0)
            return;
        var place = new Place(network);
        _inferred = GraphInference.Run(_inference, place, [.. Enumerable.Range(0, network.Inputs.Count)]);
        _starts = _inferred is null ? null : InitializerResolution.Run(place, _inference);
    }

    /// <summary>The graph; null when an error prevents it.</summary>
    public NetworkGraph? Graph => _graph.Value;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Why there is no graph; without problems, something wrong in a block, which is reported there.</summary>
    public string? Failure => _inference.Failure;

    /// <summary>Infers a network. It stops at the first layer that cannot be, so that one mistake is one problem.</summary>
    /// <param name="network">The network.</param>
    /// <param name="blocks">The blocks that it uses, and those that they use, by full name.</param>
    public static NetworkInference Of(NetworkDeclaration network, IReadOnlyDictionary<string, BlockDefinition> blocks) => new(network, blocks);

    /// <summary>All that there is to say of it: what is wrong, and where nothing is, what is seldom meant.</summary>
    /// <param name="options">What the author has set for the rules.</param>
    public IReadOnlyList<Problem> Inspect(SmellOptions options)
    {
        if (_inferred is null || _starts is null)
            return _problems;
        var network = new SmellNetwork(_inferred, _inference, _starts, options, () => Graph!);
        return [.. _problems, .. SmellCatalogue.All.Where(rule => !options.Off.Contains(rule.Id)).SelectMany(rule => rule.Find(network))];
    }

    /// <summary>What was found, as values that are equal where the network is.</summary>
    public AnalysisResult Result()
    {
        EquatableArray<MemberNode> members = LayerNames.Assign(_network, Operations.Of(_network, _inference.Blocks, []), []).Members(_network);
        return new AnalysisResult(Graph, members, [.. _problems]) { Failure = Failure };
    }

    private NetworkGraph? Build() => _inferred is null || _starts is null ? null : new GraphBuilder(_starts.Parameters, _network.Semantics).Build(_inferred);
}
