namespace TypedNets.Analysis.Signal;

/// <summary>Gradients from the end of a network to its beginning.</summary>
internal sealed class SignalBackward
{
    private readonly int _inputs;
    private readonly IReadOnlyList<SignalLayer> _layers;

    /// <summary>For each layer and each of its inputs, by how much the second moment grows from the output to it; null where unknown.</summary>
    private readonly double?[][] _factors;
    private readonly string?[] _reasons;

    /// <summary>Goes backward through layers whose moments are known.</summary>
    /// <param name="inputs">Number of the network's inputs.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="values">Moments of the inputs and of the layers' outputs.</param>
    /// <param name="outputs">The layers whose output is returned.</param>
    public SignalBackward(int inputs, IReadOnlyList<SignalLayer> layers, IReadOnlyList<Moments?> values, IReadOnlyCollection<int> outputs)
    {
        (_inputs, _layers) = (inputs, layers);
        _factors = new double?[layers.Count][];
        _reasons = new string?[layers.Count];
        var known = new double?[layers.Count];
        List<Gradient>[] arriving = [.. layers.Select(_ => new List<Gradient>())];
        var isKnown = Enumerable.Repeat(true, layers.Count).ToArray();
        foreach (int output in outputs.Where(output => output >= 0))
            arriving[output].Add(new Gradient(1));
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            // What nothing known arrives at is passed on as 1, so that factors are known before it too.
            bool isCertain = isKnown[i] && arriving[i].Count > 0;
            Gradient gradient = isCertain ? Gradient.Sum(arriving[i]) : new Gradient(1);
            known[i] = isCertain ? gradient.SecondMoment : null;
            Moments?[] read = [.. layers[i].Reads.Select(value => values[value])];
            _factors[i] = new double?[read.Length];
            for (int r = 0; r < read.Length; r++)
            {
                Gradient? passed = values[inputs + i] is null ? null : SignalStep.Backward(layers[i], read, r, gradient);
                _factors[i][r] = gradient.SecondMoment > 0 ? passed?.SecondMoment / gradient.SecondMoment : null;
                if (layers[i].Reads[r] < inputs)
                    continue;
                int producer = layers[i].Reads[r] - inputs;
                if (isCertain && passed is not null)
                {
                    arriving[producer].Add(passed);
                }
                else if (isCertain || !isKnown[i])
                {
                    isKnown[producer] = false;
                    _reasons[producer] = $"the gradient comes through {layers[i].Path}, {(isCertain ? values[inputs + i] is null ? "whose signal is unknown" : "through which it has no theory here" : "where it is unknown")}";
                }
            }
        }

        Gradients = known;
    }

    /// <summary>For each layer whose gradient is unknown, why; null for the others.</summary>
    public IReadOnlyList<string?> Reasons => _reasons;

    /// <summary>For each layer, the second moment of the gradient by its output; null where unknown.</summary>
    public double?[] Gradients { get; }

    /// <summary>Squared norms; at the end, and before what is not known, they begin again at 1.</summary>
    public double?[] Norms()
    {
        bool[] reachesWeights = ReachWeights();
        var norms = new double?[_layers.Count];
        var arriving = new double[_layers.Count];
        var hasReader = new bool[_layers.Count];
        var isKnown = Enumerable.Repeat(true, _layers.Count).ToArray();
        for (int i = _layers.Count - 1; i >= 0; i--)
        {
            norms[i] = hasReader[i] && isKnown[i] ? arriving[i] : 1;
            for (int r = 0; r < _layers[i].Reads.Count; r++)
            {
                int producer = _layers[i].Reads[r] - _inputs;
                if (producer < 0)
                    continue;
                hasReader[producer] = true;
                double? factor = HasWeight(_layers[i]) && !reachesWeights[i] && _factors[i][r] is not null ? 1
                    : _factors[i][r] * _layers[i].InputShapes[r].Volume / _layers[i].OutputShape.Volume;
                if (factor is { } grows)
                    arriving[producer] += grows * norms[i]!.Value;
                else
                    isKnown[producer] = false;
            }
        }

        return norms;
    }

    private static bool HasWeight(SignalLayer layer) => layer.Parameter(ParameterRole.Weight) is not null;

    /// <summary>Whether weights come after each layer.</summary>
    private bool[] ReachWeights()
    {
        var reaches = new bool[_layers.Count];
        for (int i = _layers.Count - 1; i >= 0; i--)
        {
            foreach (int value in _layers[i].Reads.Where(value => value >= _inputs))
                reaches[value - _inputs] |= HasWeight(_layers[i]) || reaches[i];
        }

        return reaches;
    }
}
