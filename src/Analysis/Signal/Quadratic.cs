namespace TypedNets.Analysis.Signal;

/// <summary>A function of which three values are known.</summary>
internal sealed class Quadratic
{
    private readonly double _middle, _half, _value, _slope, _bend;

    private Quadratic(double middle, double half, double value, double slope, double bend) => (_middle, _half, _value, _slope, _bend) = (middle, half, value, slope, bend);

    /// <summary>Through the ends of an interval and its middle.</summary>
    public static Quadratic Through(Func<double, double> f, double from, double to)
    {
        double middle = (from + to) / 2, half = (to - from) / 2, low = f(from), value = f(middle), high = f(to);
        return new(middle, half, value, (high - low) / 2, ((high + low) / 2) - value);
    }

    /// <summary>Its value, also outside.</summary>
    public double At(double x)
    {
        double t = (x - _middle) / _half;
        return _value + (t * (_slope + (t * _bend)));
    }
}
