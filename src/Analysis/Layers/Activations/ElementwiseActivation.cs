using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>An activation that is a function of one number.</summary>
public abstract class ElementwiseActivation : Activation
{
    // Most are written without arguments, in every layer of every network.
    private readonly Lazy<double> _plainGain;
    private readonly Lazy<Tangent> _plainTangent;

    /// <summary>Integrates and differentiates at most once without arguments.</summary>
    protected ElementwiseActivation()
    {
        _plainGain = new Lazy<double>(() => GainBySecondMoment(Arguments.None));
        _plainTangent = new Lazy<Tangent>(() => TangentOf(Arguments.None));
    }

    /// <summary>The function.</summary>
    public abstract double Evaluate(double x, Arguments arguments);

    /// <summary>Where its slope jumps.</summary>
    public virtual double[] Kinks(Arguments arguments) => [0];

    /// <summary>
    /// PyTorch's gain where it has one; else 1/√E[φ(z)²] for z ~ N(0, 1), which keeps the second moment of a signal that has it 1;
    /// 1 where there is no such number, as for a shrinkage that lets nothing through.
    /// </summary>
    public override double Gain(Arguments arguments) => arguments.Items.Count == 0 ? _plainGain.Value : GainBySecondMoment(arguments);

    /// <summary>Its tangent at zero; null where the slope jumps there and the gain, not being 1, tells that there is something.</summary>
    internal Tangent? AtZero(Arguments arguments, double gain)
    {
        Tangent tangent = arguments.Items.Count == 0 ? _plainTangent.Value : TangentOf(arguments);
        return double.IsNaN(tangent.Slope) && gain != 1 ? null : tangent;
    }

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <summary>E φ(x) and E φ(x)² for x ~ N(m, v), and what all data share of it.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Read(layer, inputs[0]) is not { } input)
            return null;
        NormalFunction output = input.Then(x => Evaluate(x, layer.Arguments));
        Marginal? marginal = inputs[0].Marginal?.Value;
        (double mean, double second) = marginal is not null ? MarginalMoments(marginal, layer.Arguments) : input.IsItself
            ? OutputMoments(input.Mean, Math.Sqrt(input.Variance), layer.Arguments)
            : (output.Expect(output.Apply!), output.Expect(x => Square(output.Apply!(x))));
        if (marginal is null && input.IsItself && input.Variance > 0 && !IsHomogeneous(input, layer.Arguments))
        {
            // Given what was summed, a sum is normal with a variance that differs from sample to sample.
            double Second(double deviation) => OutputMoments(input.Mean, deviation, layer.Arguments).SecondMoment;
            double excess = inputs[0].Spread.Excess, norms = inputs[0].Spread.Norms.Size;
            double more = Math.Abs(excess) > LeastSpread ? OverSpread(excess, input.Variance, Second) : 0;
            if (second == 0 || Math.Abs(more) > MostOfData * second || (norms > 0.001 && OverSpread(norms, input.Variance, Second) > MostOfWidth * second))
                return null;
            if (more != 0)
                mean += MeanOverSpread(excess, input.Variance, deviation => OutputMoments(input.Mean, deviation, layer.Arguments).Mean);
            second += more;
        }

        bool isMixed = marginal is null && input.IsItself, isHomogeneous = IsHomogeneous(input, layer.Arguments);
        (Profile? profile, double factor) = isHomogeneous ? (inputs[0].Profile, 1)
            : Profile.Through(inputs[0].Profile, share => OutputMoments(input.Mean, Math.Sqrt(share * input.Variance), layer.Arguments).SecondMoment);
        double Shared(NormalFunction x)
        {
            double normal = SharedMoment(x, output with { Covariance = x.Covariance }, layer.Arguments), excess = isMixed ? inputs[0].Spread.Excess : 0;
            return marginal is null && excess <= LeastSpread ? normal
                : Between(x, output, normal, mean * mean * (isHomogeneous ? MeanDeviation(excess) : 1), second, layer.Arguments);
        }

        Lazy<(double Mean, SharedMap Map)> shared = new(() => input.Pairs.Then(input.Covariance.Value, input.Variance, covariance => Shared(input.With(covariance)), inputs[0].Profile, Powers(input, layer.Arguments)));
        return new Moments(mean, factor * second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = input.PairsBy is null ? null : new(() => shared.Value.Map),
            OwnBy = inputs[0].OwnBy is null || input is not { MaxOf: 1, OwnBy: { } own } ? inputs[0].OwnBy : new(() => Likeness(input, own.Value, second, covariance => Shared(input.With(covariance)))),
            Function = output,
            Marginal = marginal is null ? null : new(() => marginal.Then(x => Evaluate(x, layer.Arguments))),
            Profile = profile,
            Sources = inputs[0].Sources,
        };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => Read(layer, inputs[0]) is null
        ? "what it reads is neither normal nor a function of a normal value that is known"
        : "rare large values decide its moments, and at these widths samples differ too much for those to be normal";

    private const double LeastSpread = 0.02, MostOfData = 0.16, MostOfWidth = 0.3, MostOfSlope = 0.15, LeastStep = 1e-12, LeastMean = 0.01;

    /// <summary>
    /// What a finite width makes of it: the spread of second moments grows by the power with which they go through, and what two samples have in common
    /// shrinks by the slopes.
    /// </summary>
    internal Spread SpreadOf(SignalLayer layer, Moments input, Moments output)
    {
        if (Read(layer, input) is not { } function || output.SecondMoment <= 0)
            return Spread.None;
        double power = IsHomogeneous(function, layer.Arguments) ? 1 : function.IsItself ? Exponent(function, layer.Arguments) : 1;
        return new(input.Spread.Norms.Times(power * power), new(() => input.Spread.Pairs.Size > 0 ? input.Spread.Pairs.Times(PairsThrough(layer, input)) : Fluctuation.None), Own(function, output.Function, layer.Arguments))
        {
            Data = input.Spread.Data.Times(power * power),
        };
    }

    /// <summary>The factor on the mean square of what two samples have in common.</summary>
    internal double PairsThrough(SignalLayer layer, Moments input) => Read(layer, input) is { } function ? Square(SlopeProduct(function, layer.Arguments)) : 0;

    /// <summary>E φ⁴/(E φ²)² − 1.</summary>
    private double Own(NormalFunction input, NormalFunction? output, Arguments arguments)
    {
        if (SlopeBelow(arguments) is { } slope && IsHomogeneous(input, arguments))
            return (6 * (1 + Square(slope * slope)) / Square(1 + (slope * slope))) - 1;
        double deviation = Math.Sqrt(input.Variance);
        double fourth, second;
        if (input.IsItself && deviation > 0)
        {
            double[] kinks = [.. Kinks(arguments).Select(kink => (kink - input.Mean) / deviation)];
            fourth = GaussianIntegral.Of(z => Square(Square(Evaluate(input.Mean + (deviation * z), arguments))), kinks);
            second = OutputMoments(input.Mean, deviation, arguments).SecondMoment;
        }
        else
        {
            if (output?.Apply is not { } apply)
                return Spread.OwnOfNormal;
            (fourth, second) = (output.Expect(x => Square(Square(apply(x)))), output.Expect(x => Square(apply(x))));
        }

        return second * second > 0 ? Math.Max(0, (fourth / second / second) - 1) : Spread.OwnOfNormal;
    }

    private static Fluctuation Likeness(NormalFunction input, Fluctuation own, double second, Func<double, double> product)
    {
        double same = input.Covariance.Value + input.Pairs.Same, apart = product(same);
        return second > apart ? own.Each(value => value == 0 ? 0 : (product(same + (value * input.Own)) - apart) / (second - apart)) : own;
    }

    /// <summary>Whether it goes through at any scale alike.</summary>
    private bool IsHomogeneous(NormalFunction input, Arguments arguments) => input.Mean == 0 && SlopeBelow(arguments) is not null;

    /// <summary>(E s)²/E s² where s² varies by so much about its mean as a sum of squares does, (Γ(k + ½)/Γ(k))²/k in powers of 1/k.</summary>
    private static double MeanDeviation(double spread) => 1 - (spread / 4) + (spread * spread / 32);

    /// <summary>
    /// By how much a moment over two variances that differ by so much is more than that at their mean; where values are nearer to it than normal ones, less. How far out
    /// there are still values is not known, and two variances end where deep networks were seen to.
    /// </summary>
    private static double OverSpread(double spread, double variance, Func<double, double> given)
    {
        double step = Math.Sqrt(Math.Min(Math.Abs(spread), 0.8));
        double At(double factor) => given(Math.Sqrt(variance * factor));
        return Math.Sign(spread) * (At(1 - step) + At(1 + step) - (2 * At(1))) / 2;
    }

    /// <summary>The same of a mean, which hangs on the whole distribution: of the variance as a sum of squares has it.</summary>
    private static double MeanOverSpread(double spread, double variance, Func<double, double> given)
    {
        // The three points of Gauss and Laguerre for x^(k − 1)·e^(−x): the roots of a cubic, and weights of which the first two moments are k and k(k + 1).
        double k = 1 / Math.Abs(spread), angle = Math.Acos(1 / Math.Sqrt(k + 2)) / 3, more = -given(Math.Sqrt(variance));
        double[] points = [.. Enumerable.Range(0, 3).Select(i => k + 2 + (2 * Math.Sqrt(k + 2) * Math.Cos(angle - (2 * Math.PI * i / 3))))];
        for (int i = 0; i < points.Length; i++)
        {
            (double here, double other, double another) = (points[i], points[(i + 1) % 3], points[(i + 2) % 3]);
            more += ((k * (k + 1)) - (k * (other + another)) + (other * another)) / ((here - other) * (here - another)) * given(Math.Sqrt(variance * here / k));
        }

        return Math.Sign(spread) * more;
    }

    /// <summary>E φ'(x)² over x ~ N(m, v), or over those that a maximum pool after it takes.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (Read(layer, inputs[0]) is not { } input)
            return null;
        GivenValue? given = null;
        double slope;
        if (output.Maxima.Count == 0 && (output.Given is not null || inputs[0].Marginal is not null || !input.IsItself) && Marginal.Of(inputs[0]) is { } marginal)
        {
            Func<double, double> before = output.Given is { } arriving ? x => arriving.At(Evaluate(x, layer.Arguments)) : _ => 1, passed = x => SquaredSlope(x, layer.Arguments) * before(x);
            (given, slope) = inputs[0].Marginal is null && input.IsItself ? (null, 0) : GivenValue.Of(marginal, passed);

            // Over a function, finer; what a table smooths of steps is in both means.
            NormalFunction alone = input with { Covariance = new(() => 0) };
            if (inputs[0].Marginal is null)
                slope = alone.Expect(x => passed(Read(x))) / alone.Expect(x => before(Read(x)));
            double Read(double x) => input.Apply is { } f ? f(x) : x;
        }
        else
        {
            slope = output.OverMaxima(of => SlopeOf(input with { MaxOf = input.MaxOf * of }, layer.Arguments));
            if (inputs[0].Marginal is null && input.IsItself && !IsHomogeneous(input, layer.Arguments) && slope > 0 && inputs[0].Spread.Excess is var spread && Math.Abs(spread) > LeastSpread)
            {
                double plain = SlopeMoment(input.Mean, Math.Sqrt(input.Variance), layer.Arguments);
                double more = OverSpread(spread, input.Variance, deviation => SlopeMoment(input.Mean, deviation, layer.Arguments));
                if (Math.Abs(more) > MostOfSlope * plain)
                    return null;
                slope *= 1 + (more / plain);
            }
        }

        output = output with { Given = given };
        output = output with { Shared = output.Shared == 0 || slope == 0 ? 0 : output.Shared * SlopeProduct(input, layer.Arguments) / slope };
        if (inputs[0].Profile is null)
            return output.Times(slope);
        (Profile? profile, double factor) = IsHomogeneous(input, layer.Arguments) ? (output.Profile, 1)
            : Profile.Through(inputs[0].Profile, share => SlopeMoment(input.Mean, Math.Sqrt(share * input.Variance), layer.Arguments), output.Profile);
        return output.Times(slope * factor) with { Profile = profile };
    }

    /// <summary>The slope below zero of a function that has one slope there and slope 1 above; null for any other.</summary>
    protected internal virtual double? SlopeBelow(Arguments arguments) => null;

    /// <summary>What it reads as a function of a normal value; null where it is none.</summary>
    private static NormalFunction? Read(SignalLayer layer, Moments input) => input.Function ?? (input.IsNearlyNormal ? input.AsNormal(layer.Number) : null);

    /// <summary>E φ(x)·φ(x') for two of one unit; for rectifiers of centred values by Cho and Saul 2009, eq. 6.</summary>
    private double SharedMoment(NormalFunction input, NormalFunction output, Arguments arguments)
    {
        if (input.IsItself && input.Mean != 0 && SlopeBelow(arguments) is { } own)
            return input.ExpectProduct((mean, deviation) => Rectified.Output(mean, deviation, own).Mean);
        if (input is not { IsItself: true, Mean: 0, Variance: > 0 } || SlopeBelow(arguments) is not { } slope)
            return output.ExpectProduct(output.Apply!);
        double c = Math.Max(-1, Math.Min(1, input.Covariance.Value / input.Variance));
        return input.Variance * ((Square(1 - slope) * (Math.Sqrt(1 - (c * c)) + ((Math.PI - Math.Acos(c)) * c)) / (2 * Math.PI)) + (slope * c));
    }

    /// <summary>
    /// E φ(x)·φ(x') where x is not normal: between the squared mean, for two that share nothing, and the second moment, for two that are one, as far as
    /// it lies between them for a normal value of the same moments.
    /// </summary>
    private double Between(NormalFunction input, NormalFunction output, double normal, double least, double most, Arguments arguments)
    {
        (double mean, double second) = input.IsItself ? OutputMoments(input.Mean, Math.Sqrt(input.Variance), arguments) : (output.Expect(output.Apply!), output.Expect(x => Square(output.Apply!(x))));
        double all = second - (mean * mean);
        return all > 0 ? least + ((most - least) * (normal - (mean * mean)) / all) : least;
    }

    /// <summary>E φ'(x)·φ'(x') for two of one unit: what of a gradient that they share is left.</summary>
    internal double SlopeProduct(NormalFunction input, Arguments arguments) => input is { IsItself: true, Mean: 0, Variance: > 0 } && SlopeBelow(arguments) is { } below
        ? (Square(1 + below) / 4) + (Square(1 - below) * Math.Asin(Math.Max(-1, Math.Min(1, input.Covariance.Value / input.Variance))) / (2 * Math.PI))
        : input.IsItself && SlopeBelow(arguments) is { } own ? input.ExpectProduct((mean, deviation) => Rectified.Slope(mean, deviation, own))
        : input.ExpectProduct(x => Slope(input.Apply is { } f ? f(x) : x, arguments));

    /// <summary>E φ and E φ² over a value that is not normal.</summary>
    internal virtual (double Mean, double SecondMoment) MarginalMoments(Marginal input, Arguments arguments) =>
        (input.Expect(x => Evaluate(x, arguments)), input.Expect(x => Square(Evaluate(x, arguments))));

    /// <summary>φ'², half of each where it jumps at zero.</summary>
    private double SquaredSlope(double x, Arguments arguments) => SlopeMomentBelow(arguments) is { } below
        ? (x > 0 ? 1 : x < 0 ? below : (1 + below) / 2)
        : Square(Slope(x, arguments));

    /// <summary>The mean square of the slope below zero where it is 1 above; null for any other function.</summary>
    internal virtual double? SlopeMomentBelow(Arguments arguments) => SlopeBelow(arguments) is { } below ? below * below : null;

    private double SlopeOf(NormalFunction input, Arguments arguments) =>
        input.IsItself ? SlopeMoment(input.Mean, Math.Sqrt(input.Variance), arguments)
        : input.Apply is null && SlopeBelow(arguments) is { } below ? input.ShareAbove(0) is var above ? above + (below * below * (1 - above)) : 0
        : input.Expect(x => Square(Slope(input.Apply is { } f ? f(x) : x, arguments)));

    /// <summary>d ln E φ² / d ln q: the power by which an uneven second moment goes through.</summary>
    private double Exponent(NormalFunction input, Arguments arguments) =>
        input.Mean == 0 && SlopeBelow(arguments) is not null ? 1 : Exponent(input, deviation => OutputMoments(input.Mean, deviation, arguments).SecondMoment);

    /// <summary>The powers of the second moment with which the squared mean and the variance go, and the squared mean.</summary>
    private (double OfMean, double OfVariance, double SquaredMean) Powers(NormalFunction input, Arguments arguments)
    {
        double Mean(double deviation) => Square(OutputMoments(input.Mean, deviation, arguments).Mean);
        double Second(double deviation) => OutputMoments(input.Mean, deviation, arguments).SecondMoment;
        double deviation = Math.Sqrt(input.Variance), mean = Mean(deviation);
        return IsHomogeneous(input, arguments) ? (1, 1, mean)
            : mean < LeastMean * Second(deviation) ? (0, Exponent(input, Second), 0)
            : (Exponent(input, Mean), Exponent(input, deviation => Second(deviation) - Mean(deviation)), mean);
    }

    private static double Exponent(NormalFunction input, Func<double, double> moment)
    {
        const double Step = 0.1;
        double here = moment(Math.Sqrt(input.Variance)), there = moment(Math.Sqrt(input.Variance * (1 + Step)));
        return here > 0 && there > 0 ? Math.Log(there / here) / Math.Log(1 + Step) : 1;
    }

    /// <summary>E φ(x) and E φ(x)² for x ~ N(mean, deviation²).</summary>
    protected internal virtual (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments)
    {
        if (deviation == 0)
            return (Evaluate(mean, arguments), Square(Evaluate(mean, arguments)));
        double[] kinks = [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return (GaussianIntegral.Of(z => Evaluate(mean + (deviation * z), arguments), kinks),
            GaussianIntegral.Of(z => Square(Evaluate(mean + (deviation * z), arguments)), kinks));
    }

    /// <summary>E φ'(x)² for x ~ N(mean, deviation²), the slope by central differences.</summary>
    protected internal virtual double SlopeMoment(double mean, double deviation, Arguments arguments)
    {
        double[] kinks = deviation == 0 ? [] : [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return GaussianIntegral.Of(z => Square(Slope(mean + (deviation * z), arguments)), kinks);
    }

    private double Slope(double x, Arguments arguments)
    {
        // Not over a kink, near which a weak signal is all the time.
        double step = 1e-5 * Math.Max(1, Math.Abs(x));
        foreach (double kink in Kinks(arguments))
            step = x == kink ? step : Math.Min(step, Math.Max(Math.Abs(x - kink) / 2, LeastStep));
        return (Evaluate(x + step, arguments) - Evaluate(x - step, arguments)) / (2 * step);
    }

    private Tangent TangentOf(Arguments arguments) => Tangent.Of(x => Evaluate(x, arguments));

    private double GainBySecondMoment(Arguments arguments)
    {
        double secondMoment = GaussianIntegral.Of(z => Square(Evaluate(z, arguments)), Kinks(arguments));
        return secondMoment > 1e-12 && !double.IsInfinity(secondMoment) ? 1 / Math.Sqrt(secondMoment) : 1;
    }

    private static double Square(double x) => x * x;
}
