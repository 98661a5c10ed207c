using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Place Index of dimension Dim, which goes.</summary>
public sealed class Select : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer)
    {
        int dimension = SampleDimension(layer, "Dim", 1);
        long index = layer.Arguments.Integer("Index", 0);
        if (layer.Input[dimension] is { } size && (index < -size || index >= size))
            throw layer.Refuse(RuleIds.OutOfRange, "Index", $"Index must be in [{-size}, {size - 1}] for dimension {dimension + 1} of the input N×{layer.Input}, but is {index}.", $"Index = {(index < 0 ? -size : size - 1)}");
        return [.. layer.Input.Sizes.Where((_, i) => i != dimension)];
    }

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => layer.OutputShape.Volume / layer.InputShapes[0].Volume;
}
