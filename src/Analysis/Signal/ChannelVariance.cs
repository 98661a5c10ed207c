namespace TypedNets.Analysis.Signal;

/// <summary>
/// The variance by which a normalisation divides each channel, where it is not much the same for all: gradients grow by E 1/v, which is more than 1/E v.
/// </summary>
internal static class ChannelVariance
{
    /// <summary>A variance that rests on so few directions has no such mean.</summary>
    public const double MostShare = 0.4;

    /// <summary>More is not told from all, and of less a series is enough.</summary>
    private const double MostRest = 0.98, LeastRest = 0.05;

    /// <summary>Of less, a constant that is added to the variance makes no difference.</summary>
    private const double LeastShare = 0.02;

    /// <summary>Of the integral.</summary>
    private const int Steps = 50;

    /// <summary>
    /// What samples have for themselves of a channel's variance, on average over channels, and E 1/v·E v: the rest, what positions differ by in all samples, is about a χ²
    /// of as many degrees of freedom as it differs in directions.
    /// </summary>
    public static (double Own, double OfInverse) OfPlaces(Moments input)
    {
        double square = Spread.OfPlaces(input), rest = input.UnitVariance > 0 ? Math.Min(MostRest, input.Pairs.Same / input.UnitVariance) : 0, own = 1 - rest;
        return rest <= 0 || square <= 0 ? (1, 1) : rest < LeastRest ? (own, 1 + (2 * square)) : (own, OfInverse(own, rest, rest * rest / (2 * square)));
    }

    /// <summary>
    /// E 1/(v + ε)·(E v + ε) over channels that sum few numbers each, as after a convolution in groups, of which the variance v is about a χ², too; and by what share of the spread of v
    /// E w²/(v + ε) is less than E w²·E 1/(v + ε) for the weights w of such a channel: E v/(v + ε) is nearly one.
    /// </summary>
    public static (double OfInverse, double OnWeights) OfFewSummands(SignalLayer layer, Moments input)
    {
        double share = Spread.OfChannels(input), epsilon = Normalized.Epsilon(layer) / input.UnitVariance;
        if (share > MostShare)
            return (1, 2);
        if (share < LeastShare)
            return (1 / (1 - (2 * share)), 2);
        double inverse = OfInverse(epsilon, 1, 1 / (2 * share));
        return (inverse * (1 + epsilon), (1 - ((1 - (epsilon * inverse)) / inverse)) / share);
    }

    /// <summary>E 1/(own + rest·χ²/r), with r twice a half: ∫ e^(−t·own) (1 + 2t·rest/r)^(−r/2) dt.</summary>
    private static double OfInverse(double own, double rest, double half)
    {
        double sum = 0, scale = own + rest;
        for (int i = 0; i < Steps; i++)
        {
            double x = (i + 0.5) / Steps, t = x / (1 - x) / scale;
            sum += Math.Exp(-t * own) * Math.Pow(1 + (t * rest / half), -half) / (1 - x) / (1 - x) / scale / Steps;
        }

        return sum;
    }
}
