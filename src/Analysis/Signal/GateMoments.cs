namespace TypedNets.Analysis.Signal;

/// <summary>
/// Moments of a function of a normal value, as of a gate of what it reads. Of two such values of correlation ρ, E φφ' = Σ aₙ²ρⁿ over the
/// coefficients aₙ of φ in normalised Hermite polynomials (Mehler).
/// </summary>
internal sealed class GateMoments
{
    private const double Reach = 7, Step = 0.25;
    private const int Terms = 8;
    private static readonly double[] s_nodes = [.. Enumerable.Range(0, (int)(2 * Reach / Step) + 1).Select(i => -Reach + (i * Step))];
    private static readonly double[][] s_weights = Weights();

    private readonly double[] _squares;
    private readonly double _variance;

    private GateMoments(double[] squares, double variance, double mean, double second, double slope) =>
        (_squares, _variance, Mean, Second, Slope) = (squares, variance, mean, second, slope);

    /// <summary>E φ.</summary>
    public double Mean { get; }

    /// <summary>E φ².</summary>
    public double Second { get; }

    /// <summary>E φ'².</summary>
    public double Slope { get; }

    /// <summary>σ of N(mean, variance).</summary>
    public static GateMoments Sigmoid(double mean, double variance) => Of(x => 1 / (1 + Math.Exp(-x)), y => y * (1 - y), mean, variance);

    /// <summary>tanh of N(0, variance).</summary>
    public static GateMoments Tanh(double variance) => Of(Math.Tanh, y => 1 - (y * y), 0, variance);

    /// <summary>max(0, x) of N(0, variance).</summary>
    public static GateMoments ReLU(double variance) => Of(x => Math.Max(0, x), y => y > 0 ? 1 : 0, 0, variance) is var all
        ? new(all._squares, variance, Math.Sqrt(variance / (2 * Math.PI)), variance / 2, 0.5) : all;

    /// <summary>E φφ' of two with this covariance.</summary>
    public double Product(double covariance)
    {
        double correlation = _variance == 0 ? 0 : Math.Max(-1, Math.Min(1, covariance / _variance)), power = 1, sum = 0, all = 0;
        foreach (double square in _squares)
        {
            sum += square * power;
            all += square;
            power *= correlation;
        }

        // What is left of the series is taken to be its next term.
        return sum + ((Second - all) * power);
    }

    private static GateMoments Of(Func<double, double> f, Func<double, double> slopeOf, double mean, double variance)
    {
        double deviation = Math.Sqrt(Math.Max(0, variance)), second = 0, slopes = 0;
        var coefficients = new double[Terms];
        for (int i = 0; i < s_nodes.Length; i++)
        {
            double y = f(mean + (deviation * s_nodes[i])), slope = slopeOf(y), weight = s_weights[0][i];
            second += weight * y * y;
            slopes += weight * slope * slope;
            for (int n = 0; n < Terms; n++)
                coefficients[n] += s_weights[n][i] * y;
        }

        return new([.. coefficients.Select(a => a * a)], variance, coefficients[0], second, slopes);
    }

    /// <summary>Density times Heₙ/√n! at the nodes.</summary>
    private static double[][] Weights()
    {
        var weights = new double[Terms][];
        for (int n = 0; n < Terms; n++)
        {
            weights[n] = [.. s_nodes.Select((z, i) => n == 0 ? Step * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)
                : ((z * weights[n - 1][i]) - (n > 1 ? Math.Sqrt(n - 1) * weights[n - 2][i] : 0)) / Math.Sqrt(n))];
        }

        return weights;
    }
}
