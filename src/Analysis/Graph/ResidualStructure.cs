using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The residual branches of a network, its blocks opened. An <see cref="Add"/> closes branches when all that it reads comes from one value,
/// the fork, and one way from there, the shortcut, has fewer layers with weights than the others, which are the branches. Those inside of a
/// <see cref="TransformerLayer"/> count too.
/// </summary>
internal sealed class ResidualStructure
{
    /// <summary>Before all inputs.</summary>
    private const int Root = -1;

    private readonly IReadOnlyList<InferredLayer> _layers;
    private readonly int _inputs;

    /// <summary>For each value the last one that all ways to it pass, and how many such there are in a row.</summary>
    private readonly (int Value, int Depth)[] _dominators;
    private readonly ResidualPlace?[] _places;
    private readonly HashSet<int> _closing = [];

    /// <summary>For each value the branches added to it since the last weight or normalisation.</summary>
    private readonly int[] _added;
    private readonly ILookup<int, InferredLayer> _readers;
    private readonly HashSet<int> _targets = [];
    private int _branches;
    private int _decoders;
    private int _blocks;

    private ResidualStructure(IReadOnlyList<InferredLayer> layers, int inputs)
    {
        (_layers, _inputs) = (layers, inputs);
        (_dominators, _places, _added) = (new (int, int)[inputs + layers.Count], new ResidualPlace?[layers.Count], new int[inputs + layers.Count]);
        _readers = layers.SelectMany(layer => layer.Reads.Distinct().Select(read => (read, layer))).ToLookup(pair => pair.read, pair => pair.layer);
        for (int i = 0; i < inputs; i++)
            _dominators[i] = (Root, 0);
        foreach (InferredLayer layer in layers)
        {
            int fork = layer.Reads.Count == 0 ? Root : layer.Reads.Aggregate(Common);
            _dominators[inputs + layer.Number] = (fork, fork == Root ? 0 : _dominators[fork].Depth + 1);
            _added[inputs + layer.Number] = layer.Reads.Count == 0 || HasWeight(layer) || IsNormalization(layer.Kind) ? 0 : _added[layer.Reads[0]];
            if (layer.Kind is TransformerLayer inside)
                Open(layer, inside);
            if (layer.Kind is Add && fork != Root)
                Close(layer, fork);
        }

        if (_branches > 0)
            PlaceOthers();
    }

    /// <summary>The structure; null for a network without residual branches.</summary>
    /// <param name="layers">All layers, in execution order.</param>
    /// <param name="inputs">The number of inputs.</param>
    public static ResidualStructure? Of(IReadOnlyList<InferredLayer> layers, int inputs) =>
        layers.Any(layer => layer.Kind is Add or TransformerLayer) && new ResidualStructure(layers, inputs) is { _branches: > 0 } structure ? structure : null;

    /// <summary>Where a weight or a table of a layer stands, or the learned factor at the end of a branch; null for other parameters.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="parameter">Its parameter.</param>
    public ResidualPlace? Of(InferredLayer layer, ParameterShape parameter)
    {
        ResidualPlace? place = parameter.Role switch
        {
            ParameterRole.Weight or ParameterRole.Recurrent when layer.Kind is TransformerLayer inside => inside.Place(parameter.Name, layer.Declaration.Arguments),
            ParameterRole.Weight or ParameterRole.Recurrent => _places[layer.Number],
            ParameterRole.Embedding => new ResidualPlace(0, 0, Ends: false),
            ParameterRole.Learned when layer.Kind is LearnedScale => _places[layer.Number],
            _ => null,
        };
        if (place is null)
            return null;

        // Attention has one layer of weights after another.
        bool isLast = ReferenceEquals(parameter, layer.Result.Parameters.LastOrDefault(one => one.Role == ParameterRole.Weight) ?? parameter);
        return place with
        {
            Branches = _branches,
            Ends = place.Ends && (isLast || place.IsInside),
            Block = _places[layer.Number]?.Block,
            Scores = layer.Kind is MultiheadAttention && !isLast ? 2 : place.Scores,
            Decoders = _decoders,
            IsDecoder = place.IsDecoder || _targets.Contains(layer.Number),
        };
    }

    private int Common(int one, int other)
    {
        while (one != other)
        {
            bool isDeeper = other == Root || (one != Root && _dominators[one].Depth >= _dominators[other].Depth);
            (one, other) = isDeeper ? (_dominators[one].Value, other) : (one, _dominators[other].Value);
        }

        return one;
    }

    /// <summary>Counts the branches inside of a layer.</summary>
    private void Open(InferredLayer layer, TransformerLayer inside)
    {
        _branches += inside.Branches;
        _places[layer.Number] = new ResidualPlace(0, 0, Ends: false) { Block = _blocks++ };
        if (layer.Kind is not TransformerDecoderLayer)
            return;
        _decoders += inside.Branches;
        var open = new Stack<int>([layer.Reads[0]]);
        while (open.Count > 0)
        {
            if (open.Pop() is var next && next >= _inputs && _targets.Add(next - _inputs))
                (_layers[next - _inputs] is { Kind: TransformerDecoderLayer } decoder ? decoder.Reads.Take(1) : _layers[next - _inputs].Reads).ToList().ForEach(open.Push);
        }
    }

    private void Close(InferredLayer add, int fork)
    {
        int[] reads = [.. add.Reads.Distinct()], lengths = Lengths(fork, _inputs + add.Number);
        int shortest = reads.Min(read => lengths[read - fork]);
        if (reads.Count(read => lengths[read - fork] == shortest) > 1)
            return;
        int shortcut = reads.First(read => lengths[read - fork] == shortest);
        int[] branches = [.. reads.Where(read => read != shortcut)];
        var all = branches.ToDictionary(read => read, read => Between(fork, read));
        if (all.Values.Any(between => between.Any(number => _layers[number].Kind is MultiheadAttention or ScaledDotProductAttention)))
            _blocks++;
        var readers = _readers[_inputs + add.Number].ToList();
        foreach (int read in branches)
        {
            HashSet<int> ends = [.. Last(read, fork, lengths)], values = Between(fork, read, valuesOnly: true);
            InferredLayer? factor = Factor(read, fork);
            var place = new ResidualPlace(0, lengths[read - fork], Ends: true)
            {
                Block = _blocks == 0 ? null : _blocks - 1,
                IsScaled = factor is not null,
                Shortcut = Constant(shortcut, fork),
                IsNormalized = readers.Count > 0 && readers.TrueForAll(reader => reader.Kind is LastDimensionsNorm),
            };
            if (factor is not null)
                _places[factor.Number] = place;
            foreach (int number in all[read].Where(IsFree))
                _places[number] = place with { Ends = ends.Contains(number), Added = Added(_layers[number]), Scores = values.Contains(number) ? 0 : 1 };
        }

        _closing.Add(add.Number);
        _branches += branches.Length;
        _added[_inputs + add.Number] = _added[shortcut] + branches.Length;
    }

    /// <summary>The learned factor that a branch ends in; null where there is none, or something after it makes more of zero.</summary>
    private InferredLayer? Factor(int value, int fork)
    {
        while (value != fork && value >= _inputs && _layers[value - _inputs] is { } layer)
        {
            if (layer.Kind is LearnedScale)
                return layer;
            if (layer.Kind is not (Dropout or ChannelDropout or IdentityLayer or Rescaling))
                return null;
            value = layer.Reads[0];
        }

        return null;
    }

    /// <summary>The constant factor on a way.</summary>
    private double Constant(int value, int fork)
    {
        double factor = 1;
        while (value != fork && value >= _inputs && _layers[value - _inputs] is { Reads.Count: 1 } layer)
        {
            factor *= layer.Kind is Rescaling ? Rescaling.Scale(layer.Declaration.Arguments) : 1;
            value = layer.Reads[0];
        }

        return factor;
    }

    /// <summary>The most layers with weights, those of branches inside left out, on a way from the fork to each value up to another.</summary>
    private int[] Lengths(int fork, int end)
    {
        int[] lengths = new int[end - fork];
        for (int value = Math.Max(fork + 1, _inputs); value < end; value++)
        {
            InferredLayer layer = _layers[value - _inputs];
            int before = layer.Reads.Where(read => read >= fork).Select(read => lengths[read - fork]).DefaultIfEmpty().Max();
            lengths[value - fork] = before + (!IsFree(layer.Number) && layer.Kind is not TransformerLayer ? 0 : layer.Kind is MultiheadAttention ? 2 : 1);
        }

        return lengths;
    }

    private int Added(InferredLayer layer) => _added[layer.Reads[0]];

    private bool IsFree(int number) => _places[number] is null && HasWeight(_layers[number]);

    private static bool IsNormalization(LayerKind kind) => kind is LastDimensionsNorm or BatchNorm or GroupNorm or InstanceNorm;

    private static bool HasWeight(InferredLayer layer) => layer.Result.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight);

    /// <summary>The layers from which a value follows, up to the fork; or those from which more than weights of an attention follows.</summary>
    private HashSet<int> Between(int fork, int value, bool valuesOnly = false)
    {
        HashSet<int> between = [];
        var open = new Stack<int>([value]);
        while (open.Count > 0)
        {
            if (open.Pop() is var next && next != fork && next >= _inputs && between.Add(next - _inputs))
                (valuesOnly ? Passing(_layers[next - _inputs]) : _layers[next - _inputs].Reads).ToList().ForEach(open.Push);
        }

        return between;
    }

    /// <summary>
    /// The last layers with weights before a value. One factor of a product is enough to make it zero: the one that is computed in fewer
    /// layers, since a gate is most often computed from what it gates.
    /// </summary>
    private IEnumerable<int> Last(int value, int fork, int[] lengths)
    {
        HashSet<int> seen = [];
        var open = new Stack<int>([value]);
        while (open.Count > 0)
        {
            int next = open.Pop();
            if (next == fork || next < _inputs || !seen.Add(next))
                continue;
            InferredLayer layer = _layers[next - _inputs];
            if (HasWeight(layer))
                yield return layer.Number;
            else if (layer.Kind is Multiply)
                open.Push(layer.Reads.OrderBy(read => lengths[read - fork]).First());
            else
                Passing(layer).ToList().ForEach(open.Push);
        }
    }

    /// <summary>What a layer reads, but for queries and keys.</summary>
    private static IEnumerable<int> Passing(InferredLayer layer) => layer.Kind is ScaledDotProductAttention ? layer.Reads.Skip(2) : layer.Reads;

    /// <summary>Weights outside of all branches: the last are those after which neither others nor the end of a branch come.</summary>
    private void PlaceOthers()
    {
        HashSet<int> read = [.. _layers.SelectMany(layer => layer.Reads)];
        var open = new Stack<int>(_layers.Select(layer => _inputs + layer.Number).Where(value => !read.Contains(value)));
        HashSet<int> seen = [];
        while (open.Count > 0)
        {
            int value = open.Pop();
            if (value < _inputs || !seen.Add(value) || _closing.Contains(value - _inputs))
                continue;
            InferredLayer layer = _layers[value - _inputs];
            if (IsFree(layer.Number))
                _places[layer.Number] = new ResidualPlace(0, 0, Ends: true) { Added = Added(layer) };
            else if (!HasWeight(layer))
                layer.Reads.ToList().ForEach(open.Push);
        }

        foreach (InferredLayer layer in _layers.Where(layer => IsFree(layer.Number)))
            _places[layer.Number] = new ResidualPlace(0, 0, Ends: false) { Added = Added(layer) };
    }
}
