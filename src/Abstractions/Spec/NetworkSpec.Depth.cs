namespace TypedNets;

/// <summary>What depth does to a network at its start.</summary>
public sealed partial record NetworkSpec
{
    /// <summary>Smaller changes of a correlation, which has four digits, say nothing of how they fall.</summary>
    private const double LeastChange = 1e-3;

    /// <summary>
    /// Σ 1/width over the layers with weights, where a width is a number of features or channels: about the variance of the logarithm of the
    /// signal from one network to the next, by which a deep and narrow one strays from what is predicted (Hanin and Rolnick 2018).
    /// </summary>
    public double InverseWidths => Weighted.Sum(layer => 1.0 / (Width(layer) ?? double.PositiveInfinity));

    /// <summary>
    /// Over how many layers with weights the correlation of two samples comes nearer to its limit by the factor e, as predicted (Schoenholz et
    /// al. 2017): a network that is much deeper tells little of its input. Null where layers do not follow one another in one chain, where
    /// fewer than two changes are known, and where they do not fall.
    /// </summary>
    public double? CorrelationDepth
    {
        get
        {
            if (Layers.Zip(Layers.Skip(1), (one, next) => next.Inputs.Count == 1 && next.Inputs[0] == one.Path).Contains(false))
                return null;
            double?[] correlations = [.. Weighted.Select(layer => layer.Predicted?.Correlation)];
            (double Layer, double Change)[] changes = [.. correlations.Zip(correlations.Skip(1), (one, next) => next - one)
                .Select((change, i) => (Layer: (double)i, Change: Math.Abs(change ?? 0))).Where(pair => pair.Change > LeastChange).Select(pair => (pair.Layer, Math.Log(pair.Change)))];
            if (changes.Length < 2)
                return null;
            double layer = changes.Average(pair => pair.Layer), mean = changes.Average(pair => pair.Change);
            double slope = changes.Sum(pair => (pair.Layer - layer) * (pair.Change - mean)) / changes.Sum(pair => (pair.Layer - layer) * (pair.Layer - layer));
            return slope < 0 ? -1 / slope : null;
        }
    }

    private IEnumerable<LayerSpec> Weighted => Layers.Where(layer => layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight));

    private static long? Width(LayerSpec layer) => layer.OutputShape.Count == 0 ? null
        : layer.Kind.StartsWith("Conv", StringComparison.Ordinal) ? layer.OutputShape[0] : layer.OutputShape[layer.OutputShape.Count - 1];
}
