namespace TypedNets.Analysis.Signal;

/// <summary>
/// How the second moment of a gradient depends on the value that it arrives at, over its mean: behind a residual sum an activation is open
/// again where it was open before, so that slopes on the way around the branches do not multiply on average.
/// </summary>
internal sealed class GivenValue
{
    private const int Points = 48;

    private readonly double _least, _step;
    private readonly double[] _values;

    private GivenValue(double least, double step, double[] values) => (_least, _step, _values) = (least, step, values);

    /// <summary>A table of a function over the places where a value is, with mean 1, and its mean before.</summary>
    /// <param name="value">The value.</param>
    /// <param name="of">The function.</param>
    public static (GivenValue? Given, double Mean) Of(Marginal value, Func<double, double> of)
    {
        double mean = value.Expect(of), step = (value.Most - value.Least) / Points;
        if (!(mean > 0) || !(step > 0))
            return (null, mean);
        return (new(value.Least, step, [.. Enumerable.Range(0, Points + 1).Select(i => of(value.Least + (i * step)) / mean)]), mean);
    }

    /// <summary>At a value, between those of the table.</summary>
    public double At(double value)
    {
        double place = Math.Max(0, Math.Min(Points, (value - _least) / _step));
        int i = Math.Min(Points - 1, (int)place);
        return _values[i] + ((place - i) * (_values[i + 1] - _values[i]));
    }

    /// <summary>That by a value from which a mean was taken and which was divided by a deviation then.</summary>
    public GivenValue Before(double mean, double deviation) => new(mean + (deviation * _least), deviation * _step, _values);

    /// <summary>That of a sum of gradients with these second moments.</summary>
    public static GivenValue? Sum(IReadOnlyList<Gradient> all)
    {
        GivenValue[] given = [.. all.Where(one => one.Given is not null).Select(one => one.Given!)];
        double moment = all.Sum(one => one.SecondMoment);
        if (given.Length == 0 || moment <= 0)
            return null;
        double least = given.Min(one => one._least), step = (given.Max(one => one._least + (Points * one._step)) - least) / Points;
        return new(least, step, [.. Enumerable.Range(0, Points + 1).Select(i => all.Sum(one => one.SecondMoment * (one.Given?.At(least + (i * step)) ?? 1)) / moment)]);
    }
}
