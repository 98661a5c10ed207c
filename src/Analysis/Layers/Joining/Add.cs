using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>The sum of several values.</summary>
public sealed class Add : ElementwiseJoin
{
    /// <summary>Into the first; its gradient needs neither.</summary>
    public override LayerMemory Memory(Arguments arguments) => new(SharesInput: false, KeepsOutput: false, CanOverwriteInput: true);

    /// <summary>Means add, and second moments with twice the products of means; values with a common source are correlated, by how much is not known.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        int[] sources = [.. inputs.SelectMany(input => input.Sources)];
        if (sources.Distinct().Count() != sources.Length)
            return null;
        double mean = inputs.Sum(input => input.Mean);
        return new Moments(mean, inputs.Sum(input => input.Variance) + (mean * mean))
        {
            IsNormal = inputs.All(input => input.IsNormal),
            UnitVariance = inputs.Aggregate((double?)0, (sum, input) => sum + input.UnitVariance),
            Sources = [.. sources],
        };
    }

    /// <inheritdoc/>
    internal override double? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs) => layer.InputShapes.All(shape => shape.Equals(layer.OutputShape)) ? 1 : null;
}
