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

    /// <summary>Means and second moments by the share of the elements.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (layer.OutputShape.Elements is not { } all || layer.InputShapes.Any(shape => shape.Elements is null))
            return null;
        double[] shares = [.. layer.InputShapes.Select(shape => (double)shape.Elements!.Value / all)];
        bool isOne = inputs.All(input => input.IsNormal && Math.Abs(input.Mean - inputs[0].Mean) < 1e-9 && Math.Abs(input.SecondMoment - inputs[0].SecondMoment) < 1e-9 * inputs[0].SecondMoment);
        return new Moments(inputs.Select((input, i) => shares[i] * input.Mean).Sum(), inputs.Select((input, i) => shares[i] * input.SecondMoment).Sum())
        {
            IsNormal = isOne,
            UnitVariance = inputs.Select((input, i) => shares[i] * input.UnitVariance).Aggregate((double?)0, (sum, part) => sum + part),
            Sources = [.. inputs.SelectMany(input => input.Sources).Distinct()],
        };
    }

    /// <inheritdoc/>
    internal override double? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;
}
