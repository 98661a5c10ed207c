using MathNet.Numerics;

namespace TypedNets.Studies.Statistics;

/// <summary>How large a difference is, free of units.</summary>
public static class EffectSize
{
    /// <summary>
    /// Cohen's d with Hedges' correction for few seeds: of pairs d_z, the mean difference in standard deviations of the differences; of
    /// unpaired samples the difference of means in pooled standard deviations (Hedges 1981, equation 6e, with gamma functions).
    /// </summary>
    /// <returns>Null below two degrees of freedom, where its mean does not exist, and when the numbers have no spread.</returns>
    /// <exception cref="InvalidOperationException">A number is infinite: use <see cref="Superiority"/>.</exception>
    public static double? CohensD(Comparison comparison)
    {
        var (first, second) = (comparison.First.Finite(), comparison.Second.Finite());
        int degrees = comparison.IsPaired ? comparison.Count - 1 : first.Length + second.Length - 2;
        if (degrees < 2)
            return null;
        double deviation = comparison.IsPaired
            ? Descriptive.Deviation([.. comparison.Differences])
            : Math.Sqrt((Squares(first) + Squares(second)) / degrees);
        return deviation == 0 ? null : Correction(degrees) * (comparison.First.Mean - comparison.Second.Mean) / deviation;
    }

    /// <summary>
    /// The probability that a number of the first sample is larger than one of the second, of the same seed where they are paired; ties,
    /// two infinite numbers too, count half.
    /// </summary>
    public static double Superiority(Comparison comparison) => comparison.IsPaired
        ? comparison.First.Values.Zip(comparison.Second.Values, Wins).Average()
        : comparison.First.Values.SelectMany(_ => comparison.Second.Values, Wins).Average();

    /// <summary>Cliff's delta, from -1 (never larger) to 1 (always): 2 <see cref="Superiority"/> - 1.</summary>
    public static double CliffsDelta(Comparison comparison) => (2 * Superiority(comparison)) - 1;

    private static double Wins(double first, double second) => first > second ? 1 : first == second ? 0.5 : 0;

    private static double Squares(double[] values) => values.Length < 2 ? 0 : Math.Pow(Descriptive.Deviation(values), 2) * (values.Length - 1);

    private static double Correction(int degrees) =>
        Math.Exp(SpecialFunctions.GammaLn(degrees / 2.0) - SpecialFunctions.GammaLn((degrees - 1) / 2.0)) / Math.Sqrt(degrees / 2.0);
}
