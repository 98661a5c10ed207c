namespace TypedNets.Analysis;

/// <summary>An activation φ near zero, as its tangent there.</summary>
/// <param name="Value">φ(0).</param>
/// <param name="Slope">φ'(0); not a number where the slope jumps.</param>
public readonly record struct Tangent(double Value, double Slope)
{
    /// <summary>That of no activation at all.</summary>
    public static Tangent Identity { get; } = new(0, 1);

    /// <summary>The tangent of a function, by values at distances of 0.001 and less, to nine digits.</summary>
    /// <param name="function">The function, smooth on each side of zero.</param>
    public static Tangent Of(Func<double, double> function)
    {
        double right = OneSided(function, 1e-3), left = OneSided(function, -1e-3);
        return new Tangent(function(0), Math.Abs(right - left) < 1e-6 ? Math.Round((right + left) / 2, 9) : double.NaN);
    }

    /// <summary>Richardson's extrapolation from three difference quotients, which leaves an error of third order.</summary>
    private static double OneSided(Func<double, double> function, double step)
    {
        double Quotient(double h) => (function(h) - function(0)) / h;
        return ((8 * Quotient(step / 4)) - (6 * Quotient(step / 2)) + Quotient(step)) / 3;
    }
}
