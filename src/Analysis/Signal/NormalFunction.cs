namespace TypedNets.Analysis.Signal;

/// <summary>
/// A value f(x) of a normal x, or the largest f(x) of several x of one channel, as an activation with a maximum pool gives it: for f that
/// never falls, which of them comes first makes no difference.
/// </summary>
/// <param name="Origin">What gives x; values with one origin are functions of the same x.</param>
/// <param name="Mean">E x.</param>
/// <param name="Variance">The variance of x over weights and data.</param>
/// <param name="Covariance">That of two x of one unit at other positions or for other samples, worked out when it is asked for.</param>
internal sealed record NormalFunction(int Origin, double Mean, double Variance, Lazy<double> Covariance)
{
    // Steps of 1/2 over what the positions share and of 1/16 within: the trapezoid rule is nearly exact for what a normal density smooths.
    private const double Reach = 6.5;
    private const double OuterReach = 5;
    private const double OuterStep = 0.5;
    private const double InnerStep = 1.0 / 16;

    /// <summary>What a layer reads as a function of a normal value; null where it is none.</summary>
    public static NormalFunction? Of(SignalLayer layer, Moments input) => input.Function ?? (input.IsNearlyNormal ? input.AsNormal(layer.Number) : null);

    /// <summary>f; null for x itself.</summary>
    public Func<double, double>? Apply { get; init; }

    /// <summary>How the covariance differs over pairs of positions; null where it does not.</summary>
    public Lazy<SharedMap>? PairsBy { get; init; }

    /// <summary>How the covariance differs over pairs of positions.</summary>
    public SharedMap Pairs => PairsBy?.Value ?? SharedMap.Even;

    /// <summary>How alike x near each other are in what a sample has for itself; null where they are not.</summary>
    public Lazy<Fluctuation>? OwnBy { get; init; }

    /// <summary>The variance of what a sample has at a position beyond what all share there.</summary>
    public double Own => Math.Max(0, Variance - Covariance.Value - Pairs.Same);

    /// <summary>With another covariance; what is below zero, as where a mean was taken off, counts as none.</summary>
    public NormalFunction With(double covariance) => this with { Covariance = new(() => Math.Max(0, covariance)) };

    /// <summary>Of how many x it is the largest; they need not be a whole number on average.</summary>
    public double MaxOf { get; init; } = 1;

    /// <summary>The variance of each x, where <see cref="Variance"/> is that of fewer which stand for as many as are alike.</summary>
    public double? VarianceOfEach { get; init; }

    /// <summary>For each axis, over how many x side by side the largest is taken, and how many x the next window is away; none where it is of one.</summary>
    public IReadOnlyList<(long Taps, long Stride)> Windows { get; init; } = [];

    /// <summary>How the variance of x is spread over the positions; null where that is even, and of x itself, which has it.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Whether it is x.</summary>
    public bool IsItself => Apply is null && MaxOf == 1;

    /// <summary>Whether it goes with the deviation of x.</summary>
    public bool IsHomogeneous => Mean == 0 && (Apply is not { } f || (IsTwice(f, 1) && IsTwice(f, -1)));

    private static bool IsTwice(Func<double, double> f, double x) => Math.Abs(f(2 * x) - (2 * f(x))) < 1e-9;

    /// <summary>Where x has so many times the variance.</summary>
    public NormalFunction Times(double share) => this with { Variance = share * Variance, Covariance = new(() => share * Covariance.Value) };

    /// <summary>g(f(x)).</summary>
    public NormalFunction Then(Func<double, double> g)
    {
        Func<double, double>? f = Apply;
        return this with { Apply = f is null ? g : x => g(f(x)) };
    }

    /// <summary>
    /// Whether f falls nowhere by more than a little of what it rises by, as GELU does; else the largest f(x) is not f of the largest x.
    /// </summary>
    public bool Rises()
    {
        if (Apply is not { } f)
            return true;
        double least = double.PositiveInfinity, most = double.NegativeInfinity, fall = 0;
        for (double z = -4; z <= 5; z += 0.25)
        {
            double value = f(Mean + (z * Math.Sqrt(Variance)));
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
            fall = Math.Max(fall, most - value);
        }

        return fall <= 0.1 * (most - least);
    }

    /// <summary>E f(x).</summary>
    public double Expect(Func<double, double> f)
    {
        double[] weights = Weights();
        return Outer(Covariance.Value, (mean, deviation) => Inner(mean, deviation, f, weights));
    }

    /// <summary>E f(x)·f(x') for two of one unit.</summary>
    public double ExpectProduct(Func<double, double> f)
    {
        double[] weights = Weights();
        return Outer(Covariance.Value, (mean, deviation) => Inner(mean, deviation, f, weights) is var inner ? inner * inner : 0);
    }

    /// <summary>The same for a function of which the mean over a normal value of some mean and deviation is known.</summary>
    public double ExpectProduct(Func<double, double, double> meanOf) => Outer(Covariance.Value, (mean, deviation) => meanOf(mean, deviation) is var inner ? inner * inner : 0);

    /// <summary>E f·f' for two that are each the largest of MaxOf x, of which they have so many in common.</summary>
    public double ExpectOverlap(Func<double, double> f, double common)
    {
        double apart = Math.Max(0, MaxOf - common);
        double[] own = [.. s_density.Select((density, i) => apart * density * Math.Pow(s_cumulative[i], apart - 1))], both = [.. s_density.Select((density, i) => common * density * Math.Pow(s_cumulative[i], common - 1))];
        return Outer(Covariance.Value, (mean, deviation) =>
        {
            // Given the largest of those in common, the two are independent.
            double above = 0, sum = 0, rest = 1;
            for (int i = s_density.Length - 1; i >= 0; i--)
            {
                double value = f(mean + (deviation * (-Reach + (i * InnerStep)))), given = (Math.Pow(s_cumulative[i], apart) * value) + above + (apart > 0 ? own[i] * value / 2 : 0);
                sum += both[i] * given * given;
                above += apart > 0 ? own[i] * value : 0;
                rest -= both[i];
            }

            // Of less than one in common, the largest is often below all that is looked at.
            return sum + (Math.Max(0, rest) * above * above);
        });
    }

    /// <summary>
    /// The largest of values that have something in common among each other and not with other samples, as one of fewer values of more variance that
    /// have nothing so, of the same mean and variance: √r·u + √(1 − r)·max z.
    /// </summary>
    /// <param name="near">What they share with other samples.</param>
    /// <param name="alike">What they share beyond that.</param>
    public NormalFunction WithAlike(double near, double alike)
    {
        if (alike <= 0 || MaxOf == 1 || Variance <= near)
            return this;
        double rest = Variance - near, left = Math.Max(0, 1 - (alike / rest));
        (double mean, double variance) = Largest(MaxOf);
        double wantedMean = Math.Sqrt(left) * mean, wantedVariance = 1 - left + (left * variance), least = 1, most = MaxOf;
        for (int i = 0; i < Halvings; i++)
        {
            double count = Math.Sqrt(least * most);
            (mean, variance) = Largest(count);
            (least, most) = mean * mean * wantedVariance < wantedMean * wantedMean * variance ? (count, most) : (least, count);
        }

        return this with { MaxOf = Math.Sqrt(least * most), Variance = near + (rest * wantedVariance / variance), VarianceOfEach = Variance };
    }

    private const int Halvings = 12;

    /// <summary>Mean and variance of the largest of so many standard normal values.</summary>
    private static (double Mean, double Variance) Largest(double count)
    {
        double mean = 0, second = 0;
        for (int i = 0; i < s_density.Length; i++)
        {
            double z = -Reach + (i * InnerStep), weight = count * s_density[i] * Math.Pow(s_cumulative[i], count - 1);
            (mean, second) = (mean + (weight * z), second + (weight * z * z));
        }

        return (mean, second - (mean * mean));
    }

    /// <summary>The share of the largest x that is above a threshold.</summary>
    public double ShareAbove(double threshold) => Outer(Covariance.Value,
        (mean, deviation) => deviation == 0 ? (mean > threshold ? 1 : 0) : 1 - Math.Pow(Normal.Cumulative((threshold - mean) / deviation), MaxOf));

    /// <summary>Over what the positions share: x = mean + √covariance·u + √(variance − covariance)·z.</summary>
    private double Outer(double covariance, Func<double, double, double> given)
    {
        double shared = Math.Min(covariance, Variance), own = Math.Sqrt(Variance - shared), deviation = Math.Sqrt(shared);
        if (deviation < 1e-9 * Math.Sqrt(Variance))
            return given(Mean, own);
        double sum = 0;
        for (double u = -OuterReach; u <= OuterReach; u += OuterStep)
            sum += OuterStep * Density(u) * given(Mean + (deviation * u), own);
        return sum;
    }

    /// <summary>E f over the largest of MaxOf independent z, whose density is n·φ·Φⁿ⁻¹.</summary>
    private static double Inner(double mean, double deviation, Func<double, double> f, double[] weights)
    {
        if (deviation == 0)
            return f(mean);
        double sum = 0;
        for (int i = 0; i < s_density.Length; i++)
            sum += weights[i] * f(mean + (deviation * (-Reach + (i * InnerStep))));
        return sum;
    }

    private double[] Weights() => MaxOf == 1 ? s_density : [.. s_density.Select((density, i) => MaxOf * density * Math.Pow(s_cumulative[i], MaxOf - 1))];

    private static readonly double[] s_density = [.. Enumerable.Range(0, (int)(2 * Reach / InnerStep) + 1).Select(i => InnerStep * Density(-Reach + (i * InnerStep)))];
    private static readonly double[] s_cumulative = [.. Enumerable.Range(0, (int)(2 * Reach / InnerStep) + 1).Select(i => Normal.Cumulative(-Reach + (i * InnerStep)))];

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
