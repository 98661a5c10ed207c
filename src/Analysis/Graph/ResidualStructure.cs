using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The residual branches of a network, its blocks opened. An <see cref="Add"/> closes branches when all that it reads comes from one value,
/// the fork, and one way from there, the shortcut, has fewer layers with weights than the others, which are the branches.
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
    private int _branches;

    private ResidualStructure(IReadOnlyList<InferredLayer> layers, int inputs)
    {
        (_layers, _inputs) = (layers, inputs);
        (_dominators, _places) = (new (int, int)[inputs + layers.Count], new ResidualPlace?[layers.Count]);
        for (int i = 0; i < inputs; i++)
            _dominators[i] = (Root, 0);
        foreach (InferredLayer layer in layers)
        {
            int fork = layer.Reads.Count == 0 ? Root : layer.Reads.Aggregate(Common);
            _dominators[inputs + layer.Number] = (fork, fork == Root ? 0 : _dominators[fork].Depth + 1);
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
        layers.Any(layer => layer.Kind is Add) && new ResidualStructure(layers, inputs) is { _branches: > 0 } structure ? structure : null;

    /// <summary>Where a weight of a layer stands; null where its layer has residual branches inside.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="weight">The weight.</param>
    public ResidualPlace? Of(InferredLayer layer, ParameterShape weight)
    {
        if (_places[layer.Number] is not { } place)
            return null;

        // Attention has one layer of weights after another.
        bool isLast = ReferenceEquals(weight, layer.Result.Parameters.Last(parameter => parameter.Role == ParameterRole.Weight));
        return place with { Branches = _branches, Ends = place.Ends && isLast };
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

    private void Close(InferredLayer add, int fork)
    {
        int[] reads = [.. add.Reads.Distinct()], lengths = Lengths(fork, _inputs + add.Number);
        int shortest = reads.Min(read => lengths[read - fork]);
        if (reads.Count(read => lengths[read - fork] == shortest) > 1)
            return;
        foreach (int read in reads.Where(read => lengths[read - fork] > shortest))
        {
            int length = lengths[read - fork];
            HashSet<int> ends = [.. Last(read, fork, lengths)];
            foreach (int number in Between(fork, read).Where(IsFree))
                _places[number] = new ResidualPlace(0, length, ends.Contains(number));
            _closing.Add(add.Number);
            _branches++;
        }
    }

    /// <summary>The most layers with weights, those of branches inside left out, on a way from the fork to each value up to another.</summary>
    private int[] Lengths(int fork, int end)
    {
        int[] lengths = new int[end - fork];
        for (int value = Math.Max(fork + 1, _inputs); value < end; value++)
        {
            InferredLayer layer = _layers[value - _inputs];
            int before = layer.Reads.Where(read => read >= fork).Select(read => lengths[read - fork]).DefaultIfEmpty().Max();
            lengths[value - fork] = before + (!IsFree(layer.Number) ? 0 : layer.Kind is MultiheadAttention ? 2 : 1);
        }

        return lengths;
    }

    private bool IsFree(int number) => _places[number] is null && HasWeight(_layers[number]);

    private static bool HasWeight(InferredLayer layer) => layer.Result.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight);

    /// <summary>The layers from which a value follows, up to the fork.</summary>
    private HashSet<int> Between(int fork, int value)
    {
        HashSet<int> between = [];
        var open = new Stack<int>([value]);
        while (open.Count > 0)
        {
            if (open.Pop() is var next && next != fork && next >= _inputs && between.Add(next - _inputs))
                _layers[next - _inputs].Reads.ToList().ForEach(open.Push);
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
                layer.Reads.ToList().ForEach(open.Push);
        }
    }

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
                _places[layer.Number] = new ResidualPlace(0, 0, Ends: true);
            else if (!HasWeight(layer))
                layer.Reads.ToList().ForEach(open.Push);
        }

        foreach (InferredLayer layer in _layers.Where(layer => IsFree(layer.Number)))
            _places[layer.Number] = new ResidualPlace(0, 0, Ends: false);

        // Branches inside of a layer count as no branch here, so that nothing that depends on them can be said of its weights.
        foreach (InferredLayer layer in _layers.Where(layer => layer.Kind is TransformerLayer))
            _places[layer.Number] = null;
    }
}
