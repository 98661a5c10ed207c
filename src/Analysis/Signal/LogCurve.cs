namespace TypedNets.Analysis.Signal;

/// <summary>A positive function of a positive number, by straight lines between points of their logarithms: what goes like a power is exact.</summary>
internal sealed class LogCurve
{
    /// <summary>Points are about this factor apart, and not more than so many.</summary>
    private const double Step = 1.25, MostPoints = 40;

    /// <summary>Less is none, and two numbers are at least so far apart.</summary>
    private const double Lost = 1e-100, LeastRange = 1e-3;

    private readonly double _first, _step;
    private readonly double[] _logs;

    private LogCurve(double first, double step, double[] logs) => (_first, _step, _logs) = (first, step, logs);

    /// <summary>Between two numbers.</summary>
    public static LogCurve Of(Func<double, double> f, double least, double most)
    {
        double first = Math.Log(least), range = Math.Max(LeastRange, Math.Log(most) - first);
        int count = 2 + (int)Math.Min(MostPoints - 2, range / Math.Log(Step));
        double step = range / (count - 1);
        return new(first, step, [.. Enumerable.Range(0, count).Select(i => Math.Log(Math.Max(Lost, f(Math.Exp(first + (i * step))))))]);
    }

    /// <summary>The power that it goes like between the first and the last point.</summary>
    public double Power => (_logs[^1] - _logs[0]) / (_step * (_logs.Length - 1));

    /// <summary>Whether it is positive everywhere.</summary>
    public bool IsPositive => _logs.Min() > Math.Log(Lost);

    /// <summary>Its value.</summary>
    public double At(double x)
    {
        double place = Math.Max(0, (Math.Log(x) - _first) / _step);
        int i = (int)Math.Max(0, Math.Min(_logs.Length - 2, Math.Floor(place)));
        return Math.Exp(_logs[i] + ((place - i) * (_logs[i + 1] - _logs[i])));
    }
}
