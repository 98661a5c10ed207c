using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// Mean and second moment of every layer's output, and the second moment of the gradient that arrives there, at initialisation and in
/// training mode, by mean field theory (Poole et al. 2016, Schoenholz et al. 2017): for inputs of mean 0 and second moment 1, wide layers,
/// independent weights. Where theory does not reach, there is no number.
/// </summary>
internal sealed class SignalPrediction
{
    private readonly Moments?[] _forward;
    private readonly double?[] _gradients;
    private readonly double?[] _gradientNorms;

    private SignalPrediction(Moments?[] forward, double?[] gradients, double?[] gradientNorms) =>
        (_forward, _gradients, _gradientNorms) = (forward, gradients, gradientNorms);

    /// <summary>Moments of each layer's output; null where unknown.</summary>
    public IReadOnlyList<Moments?> Forward => _forward;

    /// <summary>
    /// For each layer, the second moment of the gradient by its output over that by the output of the last layer that it is known to lead to;
    /// null where nothing is known.
    /// </summary>
    public IReadOnlyList<double?> Gradients => _gradients;

    /// <summary>
    /// The same of the squared norm, which does not change with a layer's width alone, counted from what the last weights read: how small
    /// those are says nothing of depth. Null also where a size is unknown.
    /// </summary>
    public IReadOnlyList<double?> GradientNorms => _gradientNorms;

    /// <summary>Predicts for a graph, its blocks opened.</summary>
    public static SignalPrediction Of(NetworkGraph graph)
    {
        IReadOnlyList<LayerNode> layers = graph.Layers;
        int inputs = graph.Inputs.Count;
        Shape ShapeOf(int value) => value < inputs ? graph.Inputs[value].Shape : layers[value - inputs].OutputShape;
        return Of(inputs, [.. layers.Select((layer, i) => new SignalLayer(
            i, LayerCatalogue.Get(layer.Kind), layer.Arguments, [.. layer.Inputs], [.. layer.Inputs.Select(ShapeOf)], layer.OutputShape, [.. layer.Parameters]))]);
    }

    /// <summary>Predicts.</summary>
    /// <param name="inputs">Number of the network's inputs.</param>
    /// <param name="layers">The layers in execution order.</param>
    public static SignalPrediction Of(int inputs, IReadOnlyList<SignalLayer> layers)
    {
        var values = new Moments?[inputs + layers.Count];
        for (int i = 0; i < inputs; i++)
            values[i] = new Moments(0, 1) { IsNormal = true, UnitVariance = 1, Sources = [-1 - i] };
        var factors = new double?[layers.Count];
        foreach (SignalLayer layer in layers)
        {
            Moments?[] read = [.. layer.Reads.Select(value => values[value])];
            if (read.Any(moments => moments is null) && layer.Kind is not (BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm or TableLayer))
                continue;
            Moments[] known = [.. read.Select(moments => moments ?? default)];
            values[inputs + layer.Number] = layer.Kind.Forward(layer, known) is { } output && !double.IsNaN(output.SecondMoment) && !double.IsInfinity(output.SecondMoment) ? output : null;
            if (read.All(moments => moments is not null) && values[inputs + layer.Number] is not null)
                factors[layer.Number] = layer.Kind.Backward(layer, known);
        }

        bool[] reachesWeights = ReachWeights(inputs, layers);
        double?[] norms = [.. layers.Select((layer, i) => HasWeight(layer) && !reachesWeights[i] && factors[i] is not null
            ? 1 : factors[i] * layer.InputShapes[0].Elements / layer.OutputShape.Elements)];
        return new SignalPrediction([.. values.Skip(inputs)], Backward(inputs, layers, factors), Backward(inputs, layers, norms));
    }

    private static bool HasWeight(SignalLayer layer) => layer.Parameter(ParameterRole.Weight) is not null;

    /// <summary>Whether weights come after each layer.</summary>
    private static bool[] ReachWeights(int inputs, IReadOnlyList<SignalLayer> layers)
    {
        var reaches = new bool[layers.Count];
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            foreach (int value in layers[i].Reads.Where(value => value >= inputs))
                reaches[value - inputs] |= HasWeight(layers[i]) || reaches[i];
        }

        return reaches;
    }

    /// <summary>Gradients from the end: what several layers read adds up, where all that they pass back is known.</summary>
    private static double?[] Backward(int inputs, IReadOnlyList<SignalLayer> layers, double?[] factors)
    {
        var gradients = new double?[layers.Count];
        var arriving = new double[layers.Count];
        var hasReader = new bool[layers.Count];
        var isKnown = Enumerable.Repeat(true, layers.Count).ToArray();
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            // At the end, and before what is not known, it begins again at 1.
            gradients[i] = hasReader[i] && isKnown[i] ? arriving[i] : 1;
            foreach (int value in layers[i].Reads.Where(value => value >= inputs))
            {
                int producer = value - inputs;
                hasReader[producer] = true;
                if (factors[i] is { } factor)
                    arriving[producer] += factor * gradients[i]!.Value;
                else
                    isKnown[producer] = false;
            }
        }

        return gradients;
    }
}
