namespace TypedNets;

/// <summary>What depth does to a network at its start.</summary>
public sealed partial record NetworkSpec
{
    /// <summary>Correlations differ by less than this from rounding alone.</summary>
    private const double Least = 1e-3;

    /// <summary>
    /// Σ 1/width over the layers with weights, where a width is a number of features or channels: about the variance of the logarithm of the
    /// signal from one network to the next, by which a deep and narrow one strays from what is predicted (Hanin and Rolnick 2018).
    /// </summary>
    public double InverseWidths => Weighted.Sum(layer => 1.0 / (Width(layer) ?? double.PositiveInfinity));

    /// <summary>
    /// Over how many layers with weights the correlation of two samples comes nearer to its limit by the factor e, as predicted (Schoenholz et
    /// al. 2017, section 3): a network that is much deeper tells little of its input. Null where it is not known for three layers in a
    /// row, and where samples are not made alike or told apart.
    /// </summary>
    public double? CorrelationDepth
    {
        get
        {
            double?[] correlations = [.. Weighted.Select(layer => layer.Predicted?.Correlation)];
            (double Layer, double Change)[] changes = [.. correlations.Zip(correlations.Skip(1), (one, next) => next - one)
                .Select((change, i) => (Layer: (double)i, Change: Math.Abs(change ?? 0))).Where(pair => pair.Change > Least).Select(pair => (pair.Layer, Math.Log(pair.Change)))];
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
