using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Which weights of a network, its blocks opened, no others come before, and which no others come after.</summary>
internal sealed class NetworkEnds
{
    private readonly bool[] _before, _after;
    private readonly int _inputs;

    /// <summary>Looks for them.</summary>
    /// <param name="layers">All layers, in execution order.</param>
    /// <param name="inputs">The number of inputs.</param>
    public NetworkEnds(IReadOnlyList<InferredLayer> layers, int inputs)
    {
        _inputs = inputs;
        (_before, _after) = (new bool[inputs + layers.Count], new bool[inputs + layers.Count]);
        bool[] sees = new bool[_before.Length];
        foreach (InferredLayer layer in layers)
        {
            int value = inputs + layer.Number;
            _before[value] = layer.Reads.Any(read => sees[read]);
            sees[value] = _before[value] || HasWeight(layer);
        }

        foreach (InferredLayer layer in layers.Reverse())
        {
            foreach (int read in layer.Reads)
                _after[read] |= _after[inputs + layer.Number] || HasWeight(layer);
        }
    }

    /// <summary>Whether nothing that the layer is computed from has weights or is looked up, nor a weight of the layer stands before this one.</summary>
    public bool IsFirst(InferredLayer layer, ParameterShape weight) =>
        !_before[_inputs + layer.Number] && ReferenceEquals(weight, layer.Result.Parameters.First(parameter => parameter.Role == ParameterRole.Weight));

    /// <summary>Whether nothing that is computed from the layer has weights, nor a weight of the layer stands after this one.</summary>
    public bool IsLast(InferredLayer layer, ParameterShape weight) =>
        !_after[_inputs + layer.Number] && ReferenceEquals(weight, layer.Result.Parameters.Last(parameter => parameter.Role == ParameterRole.Weight));

    private static bool HasWeight(InferredLayer layer) =>
        layer.Result.Parameters.Any(parameter => parameter.Role is ParameterRole.Weight or ParameterRole.Embedding);
}
