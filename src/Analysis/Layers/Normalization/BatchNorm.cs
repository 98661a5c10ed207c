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
    private const double MostShare = 0.4;

    /// <summary>More is not told from all, and of less a series is enough.</summary>
    private const double MostRest = 0.98, LeastRest = 0.05;

    /// <summary>Of the integral.</summary>
    private const int Steps = 50;

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
        Moments output = plain with { PairsBy = new(() => pairs.Value.Times(OfPlaces(input) is var places && places.Own < 1 ? Math.Max(0, 1 - (places.Own * places.OfInverse)) / (1 - places.Own) : 1)) };
        return plain.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <summary>E 1/v·E v: exact where all directions weigh alike, and to third order as it is of those that deep layers leave.</summary>
    private static double OfInverse(double share, bool isOfData) => isOfData ? 1 / (1 - (2 * share)) : 1 + (2 * share) + (8 * share * share * share);

    /// <summary>
    /// What samples have for themselves of a channel's variance, on average over channels, and E 1/v·E v: the rest, what positions differ by in all samples, is about a χ²
    /// of as many degrees of freedom r as it differs in directions, and E 1/(own + rest·χ²/r) = ∫ e^(−t·own) (1 + 2t·rest/r)^(−r/2) dt.
    /// </summary>
    private static (double Own, double OfInverse) OfPlaces(Moments input)
    {
        double square = Spread.OfPlaces(input), rest = input.UnitVariance > 0 ? Math.Min(MostRest, input.Pairs.Same / input.UnitVariance) : 0, own = 1 - rest;
        if (rest <= 0 || square <= 0)
            return (1, 1);
        if (rest < LeastRest)
            return (own, 1 + (2 * square));
        double half = rest * rest / (2 * square), sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            double x = (i + 0.5) / Steps, t = x / (1 - x) / own;
            sum += Math.Exp(-t * own) * Math.Pow(1 + (t * rest / half), -half) / (1 - x) / (1 - x) / own / Steps;
        }

        return (own, sum);
    }

    /// <summary>
    /// Over the weights, the variance of a channel of data that differ in r directions varies like a χ² of r degrees of freedom, so that the mean of what divides by
    /// it is more than one over its mean by 2/r, and exactly by r/(r − 2) where the directions weigh alike, as the pixels of one patch do.
    /// </summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Spread.OfVariance(inputs[0]) is <= MostShare and var share
        ? OfInverse(Math.Max(0, share - Spread.OfPlaces(inputs[0]) - Spread.OfChannels(inputs[0])), inputs[0].Spread.IsOfData) / (1 - (2 * Spread.OfChannels(inputs[0]))) * OfPlaces(inputs[0]).OfInverse * Normalized.Backward(layer, inputs[0].UnitVariance) : null;

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
