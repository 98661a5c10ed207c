namespace TypedNets.Analysis.Signal;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>Φ(x), to about 1e-15: by its series near zero and by the continued fraction of the tail.</summary>
    public static double Cumulative(double x)
    {
        double density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(x) < 4)
        {
            // Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …), Marsaglia 2004.
            double term = x, sum = x;
            for (int n = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); n += 2)
                sum += term *= x * x / n;
            return 0.5 + (sum * density);
        }

        // Tail φ(x)/(x + 1/(x + 2/(x + 3/…))), Laplace.
        double a = Math.Abs(x), fraction = a;
        for (int n = 60; n >= 1; n--)
            fraction = a + (n / fraction);
        double tail = density / fraction;
        return x < 0 ? tail : 1 - tail;
    }
}
