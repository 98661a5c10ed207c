using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// Moments of every layer's output, and the second moment of the gradient that arrives there, at initialisation and in training mode, by
/// mean field theory (Poole et al. 2016, Schoenholz et al. 2017): for inputs of independent numbers with mean 0 and second moment 1, wide
/// layers, independent weights. Where theory does not reach, there is no number.
/// </summary>
internal sealed class SignalPrediction
{
    private readonly Moments?[] _forward;
    private readonly double?[] _gradients;
    private readonly double?[] _gradientNorms;

    private SignalPrediction(Moments?[] forward, double?[] gradients, double?[] gradientNorms, string?[] reasons) =>
        (_forward, _gradients, _gradientNorms, Reasons) = (forward, gradients, gradientNorms, reasons);

    /// <summary>Moments of each layer's output; null where unknown.</summary>
    public IReadOnlyList<Moments?> Forward => _forward;

    /// <summary>
    /// For each layer, the second moment of the gradient by its output, where that by what the network returns is 1; null where unknown,
    /// and where no output depends on it.
    /// </summary>
    public IReadOnlyList<double?> Gradients => _gradients;

    /// <summary>For each layer of which something is unknown, why, the moments first; null for the others.</summary>
    public IReadOnlyList<string?> Reasons { get; }

    /// <summary>
    /// The squared norm of the gradient, which does not change with a layer's width alone, over that at the last layer that it is known to
    /// lead to, counted from what the last weights read: how small those are says nothing of depth. Null where a size is unknown.
    /// </summary>
    public IReadOnlyList<double?> GradientNorms => _gradientNorms;

    /// <summary>Predicts for a graph, its blocks opened.</summary>
    public static SignalPrediction Of(NetworkGraph graph)
    {
        FlatGraph flat = FlatGraph.Of(graph);
        IReadOnlyList<LayerNode> layers = flat.Layers;
        int inputs = graph.Inputs.Count;
        Shape ShapeOf(int value) => value < inputs ? graph.Inputs[value].Shape : layers[value - inputs].OutputShape;
        return Of(inputs, [.. layers.Select((layer, i) => new SignalLayer(
            i, LayerCatalogue.Get(layer.Kind), layer.Arguments, [.. layer.Inputs], [.. layer.Inputs.Select(ShapeOf)], layer.OutputShape, [.. layers[layer.Shares ?? i].Parameters])
            { Owner = layer.Shares ?? i, Path = layer.Path })],
            [.. flat.Outputs.Select(value => value - inputs)]);
    }

    /// <summary>Predicts.</summary>
    /// <param name="inputs">Number of the network's inputs.</param>
    /// <param name="layers">The layers in execution order.</param>
    /// <param name="outputs">The layers whose output is returned.</param>
    public static SignalPrediction Of(int inputs, IReadOnlyList<SignalLayer> layers, IReadOnlyCollection<int> outputs)
    {
        var values = new Moments?[inputs + layers.Count];
        for (int i = 0; i < inputs; i++)
            values[i] = Moments.Normal(-1 - i, 0, 1) with { Data = [i] };
        var reasons = new string?[layers.Count];
        foreach (SignalLayer layer in layers)
        {
            Moments?[] read = [.. layer.Reads.Select(value => values[value])];
            values[inputs + layer.Number] = SignalStep.Forward(layer, read);
            if (values[inputs + layer.Number] is null)
                reasons[layer.Number] = SignalStep.Unknown(layer, read, value => value < inputs ? "an input" : layers[value - inputs].Path);
        }

        var backward = new SignalBackward(inputs, layers, values, outputs);
        return new SignalPrediction([.. values.Skip(inputs)], backward.Gradients, backward.Norms(), [.. reasons.Zip(backward.Reasons, (forward, gradient) => forward ?? gradient)]);
    }
}
