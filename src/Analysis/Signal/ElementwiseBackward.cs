using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>What an elementwise activation leaves of a gradient: E φ'(x)² over x ~ N(m, v), or over those that a maximum pool after it takes.</summary>
/// <param name="activation">The activation.</param>
/// <param name="layer">Its layer.</param>
internal sealed class ElementwiseBackward(ElementwiseActivation activation, SignalLayer layer)
{
    private const double MostOfSlope = 0.3, LeastNorms = 0.005;

    private readonly ElementwiseFunction _function = new(activation, layer.Arguments);

    /// <summary>At its input; null where it is not known.</summary>
    /// <param name="read">The moments of what it reads.</param>
    /// <param name="output">At its output.</param>
    public Gradient? Input(Moments read, Gradient output)
    {
        if (NormalFunction.Of(layer, read) is not { } input)
            return null;
        bool isPlain = read.Marginal is null && input.IsItself;
        (GivenValue? given, double slope) = output.Maxima.Count == 0 && (output.Given is not null || !isPlain) && Marginal.Of(read) is { } marginal
            ? OfGiven(read, input, marginal, output) : (null, SlopeMoment(input, output));
        if (isPlain && slope > 0 && (output.OnNorm.Power != 0 || !_function.IsHomogeneous(input)))
        {
            (double change, output) = OverSamples(read, input, output);
            if (Math.Abs(change - 1) > MostOfSlope)
                return null;
            slope *= change;
        }

        double shared = output.Shared == 0 || slope == 0 ? 0 : output.Shared * _function.SlopeProduct(input) / slope;
        output = output with { Given = given, Shared = shared, SlopesBy = isPlain ? new(() => SlopeDependence.Of(_function, input, shared > 0)) : null };
        if (read.Profile is null)
            return output.Times(slope);
        (Profile? profile, double factor) = _function.IsHomogeneous(input) ? (output.Profile, 1)
            : Profile.Through(read.Profile, share => SlopeMoment(input.Times(share), output), output.Profile);
        return output.Times(slope * factor) with { Profile = profile };
    }

    /// <summary>
    /// By how much the mean over samples is more than at their mean variance. Behind a batch normalisation a sample's norm is that of all its channels, on which gradients depend that
    /// come from layers behind; what channels have for themselves is of this layer alone.
    /// </summary>
    private (double Factor, Gradient Output) OverSamples(Moments read, NormalFunction input, Gradient output)
    {
        Spread spread = read.Spread;
        double Slope(double share) => _function.SlopeMoment(input.Mean, Math.Sqrt(share * input.Variance));
        double norms = spread.ExcessBy is null ? 0 : spread.Norms.Size, apart = spread.Excess - norms, factor = 1;
        if (norms > LeastNorms)
        {
            NormDependence through = NormDependence.Of(share => _function.VarianceAt(input, share)), before = output.OnNorm.Before(through).Plus(NormDependence.Of(Slope));
            factor = before.Mean(norms) / output.OnNorm.Mean(norms * through.Power * through.Power);
            if (output.OnNorm.Power != 0 && layer.OutputShape[read.Units ?? 0] is { } channels)
            {
                // A channel of large slope is part of the norm on which the gradient depends.
                double variance = _function.VarianceAt(input, 1);
                factor *= 1 + (output.OnNorm.Power / channels * ((_function.SlopeWithSquare(input) / Slope(1) / variance) - 1));
            }

            output = output with { OnNorm = before };
        }

        if (Math.Abs(apart) > VarianceSpread.Least)
            factor *= 1 + (VarianceSpread.OfMoment(apart, input.Variance, deviation => _function.SlopeMoment(input.Mean, deviation)) / Slope(1));
        return (factor, output);
    }

    private double SlopeMoment(NormalFunction input, Gradient output) => output.OverMaxima(of => _function.SlopeMoment(input with { MaxOf = input.MaxOf * of }));

    /// <summary>The squared slope over what it reads, where the gradient depends on the value at which it arrives, or that value is not normal.</summary>
    private (GivenValue? Given, double Slope) OfGiven(Moments read, NormalFunction input, Marginal marginal, Gradient output)
    {
        Func<double, double> before = output.Given is { } arriving ? x => arriving.At(_function.At(x)) : _ => 1, passed = x => _function.SquaredSlopeAt(x) * before(x);
        (GivenValue? given, double slope) = read.Marginal is null && input.IsItself ? (null, 0) : GivenValue.Of(marginal, passed);
        if (read.Marginal is not null)
            return (given, slope);

        // Over a function, finer; what a table smooths of steps is in both means.
        NormalFunction alone = input with { Covariance = new(() => 0) };
        double Read(double x) => input.Apply is { } f ? f(x) : x;
        return (given, alone.Expect(x => passed(Read(x))) / alone.Expect(x => before(Read(x))));
    }
}
