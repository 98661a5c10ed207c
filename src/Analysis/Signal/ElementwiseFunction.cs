using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>An elementwise activation φ with its arguments, and its moments over normal values.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ElementwiseFunction(ElementwiseActivation Activation, Arguments Arguments)
{
    /// <summary>The slope below zero of a rectifier; null for any other function.</summary>
    public double? SlopeBelow { get; } = Activation.SlopeBelow(Arguments);

    /// <summary>φ(x).</summary>
    public double At(double x) => Activation.Evaluate(x, Arguments);

    /// <summary>φ'(x)², half of each where it jumps at zero.</summary>
    public double SquaredSlopeAt(double x) => Activation.SlopeMomentBelow(Arguments) is { } below
        ? (x > 0 ? 1 : x < 0 ? below : (1 + below) / 2)
        : Square(Activation.Slope(x, Arguments));

    /// <summary>Whether it goes through at any scale alike.</summary>
    public bool IsHomogeneous(NormalFunction input) => SlopeBelow is not null && input.IsHomogeneous;

    /// <summary>E φ(x) and E φ(x)² for x ~ N(mean, deviation²).</summary>
    public (double Mean, double SecondMoment) Moments(double mean, double deviation) => Activation.OutputMoments(mean, deviation, Arguments);

    /// <summary>E φ and E φ² over what it reads.</summary>
    public (double Mean, double SecondMoment) Moments(NormalFunction input)
    {
        if (input.IsItself)
            return Moments(input.Mean, Math.Sqrt(input.Variance));
        NormalFunction output = input.Then(At);
        return (output.Expect(output.Apply!), output.Expect(x => Square(output.Apply!(x))));
    }

    /// <summary>E (φ(x) − m)⁴/(E (φ(x) − m)²)² − 1; null where φ is m.</summary>
    public double? SpreadOfSquare(NormalFunction input, double m)
    {
        double deviation = Math.Sqrt(input.Variance);
        double[] kinks = deviation > 0 ? [.. Activation.Kinks(Arguments).Select(kink => (kink - input.Mean) / deviation)] : [];
        double Expect(Func<double, double> f) => input.IsItself && deviation > 0
            ? GaussianIntegral.Of(z => f(At(input.Mean + (deviation * z)) - m), kinks) : input.Then(At) is var output ? output.Expect(x => f(output.Apply!(x) - m)) : 0;
        double second = Expect(Square);
        return second * second > 0 ? Math.Max(0, (Expect(y => Square(Square(y))) / second / second) - 1) : null;
    }

    /// <summary>E φ'²·(φ − E φ)² of a normal x.</summary>
    public double SlopeWithSquare(NormalFunction input)
    {
        double deviation = Math.Sqrt(input.Variance), mean = Moments(input).Mean;
        double[] kinks = [.. Activation.Kinks(Arguments).Select(kink => (kink - input.Mean) / deviation)];
        return GaussianIntegral.Of(z => input.Mean + (deviation * z) is var x ? SquaredSlopeAt(x) * Square(At(x) - mean) : 0, kinks);
    }

    /// <summary>E φ'(x)·z for x = mean + deviation·z.</summary>
    public double SlopeWithValue(NormalFunction input)
    {
        double deviation = Math.Sqrt(input.Variance);
        double[] kinks = [.. Activation.Kinks(Arguments).Select(kink => (kink - input.Mean) / deviation)];
        return GaussianIntegral.Of(z => z * Activation.Slope(input.Mean + (deviation * z), Arguments), kinks);
    }

    /// <summary>E φ² − (E φ)² for x of so many times its variance.</summary>
    public double VarianceAt(NormalFunction input, double share) => Moments(input.Mean, Math.Sqrt(share * input.Variance)) is var (mean, second) ? second - (mean * mean) : 0;

    /// <summary>E φ'(x)² for x ~ N(mean, deviation²).</summary>
    public double SlopeMoment(double mean, double deviation) => Activation.SlopeMoment(mean, deviation, Arguments);

    /// <summary>E φ'(x)² over what it reads.</summary>
    public double SlopeMoment(NormalFunction input) =>
        input.IsItself ? SlopeMoment(input.Mean, Math.Sqrt(input.Variance))
        : input.Apply is null && SlopeBelow is { } below ? input.ShareAbove(0) is var above ? above + (below * below * (1 - above)) : 0
        : input.Expect(x => Square(Slope(input, x)));

    /// <summary>E φ(x)·φ(x') for two of one unit; for rectifiers of centred values by Cho and Saul 2009, eq. 6.</summary>
    public double Product(NormalFunction input)
    {
        NormalFunction output = input.Then(At);
        if (input.IsItself && input.Mean != 0 && SlopeBelow is { } own)
            return input.ExpectProduct((mean, deviation) => Rectified.Output(mean, deviation, own).Mean);
        if (input is not { IsItself: true, Mean: 0, Variance: > 0 } || SlopeBelow is not { } slope)
            return output.ExpectProduct(output.Apply!);
        double c = Correlation(input);
        return input.Variance * ((Square(1 - slope) * (Math.Sqrt(1 - (c * c)) + ((Math.PI - Math.Acos(c)) * c)) / (2 * Math.PI)) + (slope * c));
    }

    /// <summary>E φ'(x)·φ'(x') for two of one unit: what of a gradient that they share is left.</summary>
    public double SlopeProduct(NormalFunction input) => input is { IsItself: true, Mean: 0, Variance: > 0 } && SlopeBelow is { } below
        ? (Square(1 + below) / 4) + (Square(1 - below) * Math.Asin(Correlation(input)) / (2 * Math.PI))
        : input.IsItself && SlopeBelow is { } own ? input.ExpectProduct((mean, deviation) => Rectified.Slope(mean, deviation, own))
        : input.ExpectProduct(x => Slope(input, x));

    /// <summary>d ln E φ² / d ln E x²: the power by which an uneven second moment goes through.</summary>
    public double Exponent(NormalFunction input) => IsHomogeneous(input) ? 1 : Exponent(input, deviation => Moments(input.Mean, deviation).SecondMoment);

    /// <summary>The same of another moment, given the deviation of what it is over.</summary>
    public static double Exponent(NormalFunction input, Func<double, double> moment)
    {
        const double Step = 0.1;
        double here = moment(Math.Sqrt(input.Variance)), there = moment(Math.Sqrt(input.Variance * (1 + Step)));
        return here > 0 && there > 0 ? Math.Log(there / here) / Math.Log(1 + Step) : 1;
    }

    private double Slope(NormalFunction input, double x) => Activation.Slope(input.Apply is { } f ? f(x) : x, Arguments);

    private static double Correlation(NormalFunction input) => Math.Max(-1, Math.Min(1, input.Covariance.Value / input.Variance));

    private static double Square(double x) => x * x;
}
