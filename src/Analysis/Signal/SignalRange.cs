namespace TypedNets.Analysis.Signal;

/// <summary>
/// Between what numbers the signal of a network stays at its start: second moments of the outputs of layers with weights, those of inputs
/// being 1, and squared norms of the gradients there over that before the last weights. Zeros, which are meant, do not count.
/// </summary>
public sealed record SignalRange
{
    private SignalRange(IReadOnlyList<double> forward, IReadOnlyList<double> gradients, int known, int layers)
    {
        (LeastForward, MostForward) = forward.Count == 0 ? (1, 1) : (forward.Min(), forward.Max());
        (LeastGradient, MostGradient) = gradients.Count == 0 ? (1, 1) : (gradients.Min(), gradients.Max());
        (Known, Layers) = (known, layers);
    }

    /// <summary>The smallest second moment.</summary>
    public double LeastForward { get; }

    /// <summary>The greatest second moment.</summary>
    public double MostForward { get; }

    /// <summary>The smallest squared norm of a gradient.</summary>
    public double LeastGradient { get; }

    /// <summary>The greatest squared norm of a gradient.</summary>
    public double MostGradient { get; }

    /// <summary>The number of layers with weights of which theory knows the output.</summary>
    public int Known { get; }

    /// <summary>The number of layers with weights.</summary>
    public int Layers { get; }

    /// <summary>By how many powers of ten signal or gradients stray from 1 at most.</summary>
    public double Decades => Math.Max(Distance(LeastForward, MostForward), Distance(LeastGradient, MostGradient));

    /// <summary>Of a network.</summary>
    public static SignalRange Of(NetworkGraph graph)
    {
        var prediction = SignalPrediction.Of(graph);
        int[] weighted = [.. graph.Layers.Select((layer, i) => (layer, i)).Where(pair => HasWeight(pair.layer)).Select(pair => pair.i)];
        double[] forward = [.. weighted.Select(i => prediction.Forward[i]?.SecondMoment).OfType<double>()];
        double[] gradients = [.. weighted.Select(i => prediction.GradientNorms[i]).OfType<double>()];
        return new SignalRange([.. forward.Where(moment => moment > 0)], [.. gradients.Where(norm => norm > 0)], forward.Length, weighted.Length);
    }

    private static bool HasWeight(LayerNode layer) => layer.Parameters.Any(parameter => parameter.Site.Role == ParameterRole.Weight);

    private static double Distance(double least, double most) => Math.Max(Math.Abs(Math.Log10(least)), Math.Abs(Math.Log10(most)));
}
