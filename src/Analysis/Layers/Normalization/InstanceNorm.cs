using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises each channel of each sample over all positions, of which there must be two.</summary>
/// <param name="axes">Number of axes.</param>
public abstract class InstanceNorm(int axes) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Normalized.Forward(layer, inputs[0], inputs[0].Sources.Count > 0 ? inputs[0].UnitVariance : null, shared: () => 0, centres: true) is not { } output)
            return null;

        // Few positions that are normalised together are not normal: none can be far from their mean.
        return Positions(layer) is >= LeastForNormal ? output with { IsCentred = true } : output with { IsCentred = true, Function = null, IsNearlyNormal = false, Marginal = null };
    }

    private const double LeastForNormal = 49;

    private static double? Positions(SignalLayer layer) => layer.OutputShape.Volume / layer.OutputShape[0];

    /// <summary>
    /// Mean and variance of few positions move with each of them: two directions less of as many as there are positions. The variance of n independent positions is
    /// less than theirs by 1/n, and the mean of what divides by it more than one over its mean by 2/n, and by what comes of positions that differ in all samples alike.
    /// </summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        Moments input = inputs[0];
        if (Positions(layer) is not { } positions || positions < LeastPositions || Normalized.Backward(layer, input.UnitVariance) is not { } factor)
            return null;
        double own = input.UnitVariance > 0 ? Math.Max(0, 1 - (Math.Max(0, input.Pairs.Same) / input.UnitVariance)) : 0;
        return factor * (1 - (2 / positions)) * (1 + (own / positions) + (2 * own * own / positions) + (2 * Spread.OfPlaces(input))) * ChannelVariance.OfFewSummands(layer, input).OfInverse;
    }

    private const double LeastPositions = 16;

    /// <summary>What positions of a gradient have in common is taken off with the mean, and with the variance what goes with the values, as slopes do.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        Gradient? passed = base.Backward(layer, inputs, index, output);
        return passed is null || output.Shared <= 0 ? passed
            : passed.Times(Math.Max(0, 1 - (output.Shared / output.SecondMoment * (1 + (output.SlopesBy?.Value.WithValue ?? 0))))) with { Shared = 0 };
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        layer.Number("Momentum", 0.1, momentum => momentum is >= 0 and <= 1, "in [0, 1]");
        layer.RequireFloat();
        layer.RequireMap(axes);
        long features = layer.Known(0, "the number of channels");
        if (layer.Input.Sizes.Skip(1).All(size => size == 1))
            throw layer.Refuse(RuleIds.SizeMismatch, null, $"it normalises over the positions of a channel, but its input {layer.Input} has only one; remove it or normalise before pooling.");
        if (layer.Arguments.Flag("Affine", false))
        {
            layer.AddParameter("weight", ParameterRole.Scale, [features]);
            layer.AddParameter("bias", ParameterRole.Shift, [features]);
        }
    }
}
