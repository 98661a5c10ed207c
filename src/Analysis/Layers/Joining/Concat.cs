using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Several values along Dim, all other sizes equal.</summary>
public sealed class Concat : Join
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.OutputType = layer.ElementType;
        int dimension = layer.Dimension("Dim", 1);
        if (dimension < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", "Dim 0 is the batch, along which samples stand; the first dimension of a sample is 1.");
        long?[] sizes = [.. layer.Input.Sizes];
        foreach (Shape other in layer.Inputs.Skip(1))
        {
            if (other.Rank != sizes.Length || Enumerable.Range(0, sizes.Length).Any(i => i != dimension && sizes[i] is { } a && other[i] is { } b && a != b))
            {
                throw layer.Refuse(RuleIds.SizeMismatch, null,
                    $"what it joins must have the same sizes in all dimensions but {dimension + 1}, but they are {string.Join(", ", layer.Inputs)}.");
            }

            for (int i = 0; i < sizes.Length; i++)
                sizes[i] = i == dimension ? checked(sizes[i] + other[i]) : sizes[i] ?? other[i];
        }

        layer.Output = new Shape([.. sizes]);
    }

    /// <summary>Means and second moments by the share of the elements; along the channels, each part stays what it is.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (layer.OutputShape.Volume is not { } all || layer.InputShapes.Any(shape => shape.Volume is null))
            return null;
        var joined = Moments.Of([.. inputs.Select((input, i) => (layer.InputShapes[i].Volume!.Value / all, input))]);
        return layer.Arguments.Integer("Dim", 1) == 1 ? joined : joined with { Parts = [], Profile = null };
    }

    /// <summary>Of a gradient that differs from part to part, each input gets that of its own parts.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (output.Parts.Count == 0 || output.Parts.Count != inputs.Sum(Count))
            return base.Backward(layer, inputs, index, output)! with
            {
                Profile = layer.Arguments.Integer("Dim", 1) == 1 ? output.Profile : null,
                OnPairs = output.OnPairs * (layer.InputShapes[index].Volume / layer.OutputShape.Volume ?? 1),
            };
        Moments input = inputs[index];
        int first = inputs.Take(index).Sum(Count);
        return input.Parts.Count == 0 ? output.Parts[first] : Gradient.Of([.. input.Parts.Select((part, i) => (part.Share, output.Parts[first + i]))]);
    }

    private static int Count(Moments input) => Math.Max(1, input.Parts.Count);

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;
}
