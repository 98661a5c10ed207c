using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Smells;

/// <summary>A network as rules about smells see it: its blocks opened, each layer with what it reads and what reads it.</summary>
internal sealed class SmellNetwork
{
    private readonly InferredNetwork _inferred;
    private readonly Lazy<SignalPrediction> _signal;
    private readonly Lazy<IReadOnlyList<RankedInitializer>> _ranking;
    private readonly Dictionary<ParameterRole, StartGroup[]> _starts = [];

    /// <summary>Connects the layers of a network that was inferred without a problem.</summary>
    public SmellNetwork(InferredNetwork inferred, Inference all, Starts starts, SmellOptions options, Func<NetworkGraph> graph)
    {
        (_inferred, Options) = (inferred, options);
        _ranking = new(() => InitializerRanking.Of(graph().ToSpec()));
        _signal = new(Predict);
        int inputs = inferred.Inputs.Count;
        var layers = new List<SmellLayer>();
        foreach (InferredLayer layer in all.Layers)
            layers.Add(new SmellLayer(layer, inferred.Place, [.. layer.Reads.Select(value => value < inputs ? null : layers[value - inputs])], starts));
        foreach (int value in inferred.Returned.Where(value => value >= inputs))
            layers[value - inputs].IsReturned = true;
        All = layers;
        Layers = [.. layers.Where(layer => layer.IsOwn)];
    }

    /// <summary>The network's declaration.</summary>
    public NetworkDeclaration Declaration => _inferred.Place.Network;

    /// <summary>The inputs.</summary>
    public EquatableArray<GraphInput> Inputs => _inferred.Inputs;

    /// <summary>What the author has set.</summary>
    public SmellOptions Options { get; }

    /// <summary>All layers in execution order, those in blocks too.</summary>
    public IReadOnlyList<SmellLayer> All { get; }

    /// <summary>The network's own layers: those at which rules report.</summary>
    public IReadOnlyList<SmellLayer> Layers { get; }

    /// <summary>The initializers of parameters of a role, each with all that it starts; grouped once for all rules.</summary>
    public IReadOnlyList<StartGroup> Starts(ParameterRole role)
    {
        if (!_starts.TryGetValue(role, out StartGroup[]? groups))
            _starts[role] = groups = [.. StartGroup.Of(this, role)];
        return groups;
    }

    /// <summary>The signal at initialisation, as far as theory reaches.</summary>
    public SignalPrediction Signal => _signal.Value;

    /// <summary>Initializers for all its weights, those under which the signal is predicted to be best first.</summary>
    public IReadOnlyList<RankedInitializer> Ranking => _ranking.Value;

    /// <summary>Whether an initializer was written on the network itself or on a step of it, and not in a block or on the assembly.</summary>
    public bool Owns(ScopedInitializer start) => start.Place == _inferred.Place && start.Part.Kind != PartKind.AssemblyInitializer;

    /// <summary>Whether an initializer was written in a block, where what is wrong with it is reported.</summary>
    public bool IsOfBlock(ScopedInitializer start) => start.Place is not null && start.Place != _inferred.Place;

    private SignalPrediction Predict() => SignalPrediction.Of(
        Inputs.Count, [.. All.Select(layer => layer.Signal([.. layer.Parameters.Select(parameter => parameter.Node)]))], [.. All.Where(layer => layer.IsReturned).Select(layer => layer.Number)]);
}
