using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises each channel over the batch and all positions; num_features is the number of channels.</summary>
/// <param name="expected">The shapes taken, in words.</param>
/// <param name="ranks">Their ranks.</param>
public abstract class BatchNorm(string expected, params int[] ranks) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <summary>
    /// Each channel is divided by its own variance, so that where positions differ more in some channels than in others, samples differ in more of the variance than
    /// on average over channels.
    /// </summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        Moments input = inputs[0];
        Moments? plain = Normalized.Forward(layer, input, input.Sources.Count > 0 ? input.UnitVariance : null, shared: () => 0, centres: true);
        if (plain?.PairsBy is not { } pairs || plain.SecondMoment <= 0)
            return plain;
        Moments output = plain with { PairsBy = new(() => pairs.Value.Times(ChannelVariance.OfPlaces(input) is var places && places.Own < 1 ? Math.Max(0, 1 - (places.Own * places.OfInverse)) / (1 - places.Own) : 1)) };
        return plain.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <summary>E 1/v·E v: exact where all directions weigh alike, and to third order as it is of those that deep layers leave.</summary>
    private static double OfInverse(double share, bool isOfData) => isOfData ? 1 / (1 - (2 * share)) : 1 + (2 * share) + (8 * share * share * share);

    /// <summary>
    /// Over the weights, the variance of a channel of data that differ in r directions varies like a χ² of r degrees of freedom, so that the mean of what divides by
    /// it is more than one over its mean by 2/r, and exactly by r/(r − 2) where the directions weigh alike, as the pixels of one patch do.
    /// </summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        Moments input = inputs[0];
        double share = Spread.OfVariance(input), rest = Math.Max(0, share - Spread.OfPlaces(input) - Spread.OfChannels(input));
        return share <= ChannelVariance.MostShare
            ? OfInverse(rest, input.Spread.IsOfData) * ChannelVariance.OfFewSummands(layer, input).OfInverse * ChannelVariance.OfPlaces(input).OfInverse * Normalized.Backward(layer, input.UnitVariance) : null;
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        layer.Number("Momentum", 0.1, momentum => momentum is >= 0 and <= 1, "in [0, 1]");
        layer.RequireFloat();
        layer.RequireRank(expected, ranks);
        long features = layer.Known(0, "the number of channels");
        if (layer.Arguments.Flag("Affine", true))
        {
            layer.AddParameter("weight", ParameterRole.Scale, [features]);
            layer.AddParameter("bias", ParameterRole.Shift, [features]);
        }
    }
}
