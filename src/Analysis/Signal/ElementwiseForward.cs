using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>What an elementwise activation makes of a signal: E φ(x) and E φ(x)² for x ~ N(m, v), and what all data share of it.</summary>
/// <param name="activation">The activation.</param>
/// <param name="layer">Its layer.</param>
internal sealed class ElementwiseForward(ElementwiseActivation activation, SignalLayer layer)
{
    private const double MostOfData = 0.16, MostOfWidth = 0.3, LeastMean = 0.01, LeastNorms = 0.001;

    private readonly ElementwiseFunction _function = new(activation, layer.Arguments);

    /// <summary>Of what it gives; null where it is not known.</summary>
    /// <param name="read">Of what it reads.</param>
    public Moments? Output(Moments read)
    {
        if (NormalFunction.Of(layer, read) is not { } input)
            return null;
        Marginal? marginal = read.Marginal?.Value;
        bool isHomogeneous = _function.IsHomogeneous(input), isMixed = marginal is null && input.IsItself;
        (double mean, double second) = marginal is not null ? activation.MarginalMoments(marginal, layer.Arguments) : _function.Moments(input);
        double excess = isMixed ? read.Spread.Excess : 0;
        if (isHomogeneous && excess > VarianceSpread.Least)
        {
            mean *= VarianceSpread.OfDeviation(excess);
        }
        else if (isMixed && input.Variance > 0 && !isHomogeneous)
        {
            if (OverSpread(read, input, second) is not { } more)
                return null;
            (mean, second) = (mean + more.Mean, second + more.SecondMoment);
        }

        double Shared(double covariance)
        {
            NormalFunction x = input.With(covariance);
            return marginal is null && excess <= VarianceSpread.Least ? _function.Product(x) : Between(x, mean * mean, second);
        }

        Profile? places = input.IsItself ? read.Profile : input.Profile;
        (Profile? profile, double factor) = isHomogeneous ? (read.Profile, 1) : Profile.Through(places, share => _function.Moments(input.Times(share)).SecondMoment);
        Lazy<(double Mean, SharedMap Map)> shared = new(() => input.Pairs.Then(input.Covariance.Value, input.Variance, Shared, read.Profile, Powers(input)));
        return new Moments(mean, factor * second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = input.PairsBy is null ? null : new(() => shared.Value.Map),
            OwnBy = read.OwnBy is null || input is not { MaxOf: 1, OwnBy: { } own } ? read.OwnBy : new(() => Likeness(input, own.Value, second, Shared)),
            Function = input.Then(_function.At) with { Profile = places },
            Marginal = marginal is null ? null : new(() => marginal.Then(_function.At)),
            Profile = profile,
            Sources = read.Sources,
        };
    }

    /// <summary>
    /// What is added to the moments since, given what was summed, a sum is normal with a variance that differs from sample to sample; null where that is so
    /// much that it is not known.
    /// </summary>
    private (double Mean, double SecondMoment)? OverSpread(Moments read, NormalFunction input, double second)
    {
        double Second(double deviation) => _function.Moments(input.Mean, deviation).SecondMoment;
        double excess = read.Spread.Excess, norms = read.Spread.Norms.Size;
        double more = Math.Abs(excess) > VarianceSpread.Least ? VarianceSpread.OfMoment(excess, input.Variance, Second) : 0;
        if (second == 0 || Math.Abs(more) > MostOfData * second || (norms > LeastNorms && VarianceSpread.OfMoment(norms, input.Variance, Second) > MostOfWidth * second))
            return null;
        return more == 0 ? (0, 0) : (VarianceSpread.OfMean(excess, input.Variance, deviation => _function.Moments(input.Mean, deviation).Mean), more);
    }

    /// <summary>
    /// E φ(x)·φ(x') where x is not normal: between the squared mean, for two that share nothing, and the second moment, for two that are one, as far as
    /// it lies between them for a normal value of the same moments.
    /// </summary>
    private double Between(NormalFunction input, double least, double most)
    {
        (double mean, double second) = _function.Moments(input);
        double all = second - (mean * mean);
        return all > 0 ? least + ((most - least) * (_function.Product(input) - (mean * mean)) / all) : least;
    }

    private static Fluctuation Likeness(NormalFunction input, Fluctuation own, double second, Func<double, double> product)
    {
        double same = input.Covariance.Value + input.Pairs.Same, apart = product(same);
        return second > apart ? own.Each(value => value == 0 ? 0 : (product(same + (value * input.Own)) - apart) / (second - apart)) : own;
    }

    /// <summary>The powers of the second moment with which the squared mean and the variance go, and the squared mean.</summary>
    private (double OfMean, double OfVariance, double SquaredMean) Powers(NormalFunction input)
    {
        double Mean(double deviation) => Square(_function.Moments(input.Mean, deviation).Mean);
        double Second(double deviation) => _function.Moments(input.Mean, deviation).SecondMoment;
        double deviation = Math.Sqrt(input.Variance), mean = Mean(deviation);
        return _function.IsHomogeneous(input) ? (1, 1, mean)
            : mean < LeastMean * Second(deviation) ? (0, ElementwiseFunction.Exponent(input, Second), 0)
            : (ElementwiseFunction.Exponent(input, Mean), ElementwiseFunction.Exponent(input, deviation => Second(deviation) - Mean(deviation)), mean);
    }

    private static double Square(double x) => x * x;
}
