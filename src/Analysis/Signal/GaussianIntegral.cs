namespace TypedNets.Analysis.Signal;

/// <summary>
/// Expectations over z ~ N(0, 1) by Gauss-Legendre quadrature on [−12, 12], split where the integrand has kinks. Gauss-Hermite
/// quadrature converges only slowly there; this is exact to about 1e-12.
/// </summary>
public static class GaussianIntegral
{
    private const double Reach = 12;
    private const int Pieces = 8;
    private static readonly (double Node, double Weight)[] s_rule = LegendreRule(40);

    /// <summary>E f(z).</summary>
    /// <param name="f">The function.</param>
    /// <param name="kinks">Where it or its slope jumps.</param>
    public static double Of(Func<double, double> f, params double[] kinks)
    {
        double[] edges = [.. Enumerable.Range(0, Pieces + 1).Select(i => -Reach + (2 * Reach * i / Pieces))
            .Concat(kinks.Where(k => Math.Abs(k) < Reach)).Distinct().OrderBy(x => x)];
        double sum = 0;
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            double centre = (edges[i] + edges[i + 1]) / 2, half = (edges[i + 1] - edges[i]) / 2;
            foreach ((double node, double weight) in s_rule)
            {
                double z = centre + (half * node);
                sum += half * weight * f(z) * Math.Exp(-z * z / 2);
            }
        }

        return sum / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>Nodes and weights on [−1, 1]: the roots of the Legendre polynomial by Newton's method.</summary>
    private static (double Node, double Weight)[] LegendreRule(int count)
    {
        var rule = new (double, double)[count];
        for (int i = 0; i < count; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5)), slope = 0;
            for (int iteration = 0; iteration < 100; iteration++)
            {
                double previous = 1, value = x;
                for (int n = 2; n <= count; n++)
                    (previous, value) = (value, (((2 * n) - 1) * x * value - ((n - 1) * previous)) / n);
                slope = count * ((x * value) - previous) / ((x * x) - 1);
                double step = value / slope;
                x -= step;
                if (Math.Abs(step) < 1e-15)
                    break;
            }

            rule[i] = (x, 2 / ((1 - (x * x)) * slope * slope));
        }

        return rule;
    }
}
