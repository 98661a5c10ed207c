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

    /// <summary>A variance that rests on so few directions has no such mean.</summary>
    private const double MostShare = 0.3;

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
        SharedMap Less(SharedMap map) => map.Times(1 - ((OfInverse(Spread.OfVariance(input)) - 1) * Math.Max(0, 1 - (map.Same / plain.SecondMoment))));
        Moments output = plain with { PairsBy = new(() => Less(pairs.Value)) };
        return plain.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <summary>E 1/v·E v, to third order as it is for the edges of a map and some data.</summary>
    private static double OfInverse(double share) => 1 + (2 * share) + (8 * share * share * share);

    /// <summary>
    /// Over the weights, the variance of a channel of data that differ in r directions varies like a χ² of r degrees of freedom, so that the mean of what divides by
    /// it is more than one over its mean by 2/r.
    /// </summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Spread.OfVariance(inputs[0]) is <= MostShare and var share
        ? OfInverse(share) * Normalized.Backward(layer, inputs[0].UnitVariance) : null;

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
