namespace TypedNets.Analysis.Signal;

/// <summary>What moments are of numbers that are normal with a variance that is not the same for all, as a sum's given what it sums.</summary>
internal static class VarianceSpread
{
    /// <summary>Less than that makes no difference.</summary>
    public const double Least = 0.02;

    private const double Most = 0.8;

    /// <summary>
    /// By how much a moment is more than that at the mean variance; where values are nearer to it than normal ones, less. How far out there are
    /// still values is not known, so that half the variances lie at each of two, which end where deep networks were seen to.
    /// </summary>
    /// <param name="spread">The variance of the variance over its mean squared, or what values have less of it than normal ones.</param>
    /// <param name="variance">Its mean.</param>
    /// <param name="given">The moment, given a deviation.</param>
    public static double OfMoment(double spread, double variance, Func<double, double> given)
    {
        double step = Math.Sqrt(Math.Min(Math.Abs(spread), Most));
        double At(double factor) => given(Math.Sqrt(variance * factor));
        return Math.Sign(spread) * (At(1 - step) + At(1 + step) - (2 * At(1))) / 2;
    }

    /// <summary>The same of a mean, which hangs on the whole distribution: of the variance as a sum of squares has it.</summary>
    /// <param name="spread">As above.</param>
    /// <param name="variance">As above.</param>
    /// <param name="given">The mean, given a deviation.</param>
    public static double OfMean(double spread, double variance, Func<double, double> given)
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

    /// <summary>The mean deviation over the root of the mean variance.</summary>
    /// <param name="spread">As above.</param>
    public static double OfDeviation(double spread) => spread == 0 ? 1 : 1 + OfMean(spread, 1, deviation => deviation);
}
