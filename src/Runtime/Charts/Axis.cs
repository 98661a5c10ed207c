using System.Globalization;

namespace TypedNets.Charts;

/// <summary>A chart's axis: where values lie on it and where it has ticks.</summary>
internal sealed class Axis
{
    private const int MostCategories = 32, MostPlaces = 8;

    private readonly double _low, _high;
    private readonly bool _logarithmic;

    private Axis(double low, double high, bool logarithmic, IReadOnlyList<(double, string)> ticks) =>
        (_low, _high, _logarithmic, Ticks) = (low, high, logarithmic, ticks);

    /// <summary>Values with their labels.</summary>
    public IReadOnlyList<(double Value, string Label)> Ticks { get; }

    /// <summary>Where a value lies: 0 is the low end, 1 the high end.</summary>
    public double Position(double value) => (Scale(value) - _low) / (_high - _low);

    /// <summary>An axis with about five ticks at round numbers, long enough for all values.</summary>
    public static Axis Linear(IEnumerable<double> shown)
    {
        var (low, high) = Range(shown, 0, 1);
        if (low == high)
            (low, high) = (low - 0.5, high + 0.5);
        double raw = (high - low) / 5, unit = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = unit * (raw / unit) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
        int first = (int)Math.Floor(low / step + 1e-9), last = (int)Math.Ceiling(high / step - 1e-9);
        // Multiples, not sums, so that labels have no rounding errors.
        var values = Enumerable.Range(first, last - first + 1).Select(i => Math.Round(i * step, 10));
        return new Axis(first * step, last * step, false, [.. values.Select(value => (value, value.ToString("G6", CultureInfo.InvariantCulture)))]);
    }

    /// <summary>An axis with ticks at powers of ten, long enough for all positive values.</summary>
    public static Axis Logarithmic(IEnumerable<double> values)
    {
        var (low, high) = Range(values.Where(value => value > 0).Select(Math.Log10), -1, 0);
        int first = (int)Math.Floor(low), last = Math.Max((int)Math.Ceiling(high), first + 1);
        int step = (last - first + 5) / 6;
        return new Axis(first, last, true,
        [
            .. Enumerable.Range(first, last - first + 1).Where(power => (power - last) % step == 0)
                .Select(power => (Math.Pow(10, power), Power(power))),
        ]);
    }

    /// <summary>A logarithmic axis with a tick at each of some positive values, or at every second or fewer where they are many.</summary>
    public static Axis LogarithmicAt(IEnumerable<double> values)
    {
        double[] places = [.. values.Where(value => value > 0 && double.IsFinite(value)).Distinct().Order()];
        if (places.Length < 2)
            return Logarithmic(places);
        double low = Math.Log10(places[0]), high = Math.Log10(places[^1]), margin = 0.04 * (high - low);
        int step = ((places.Length - 1) / MostPlaces) + 1;
        return new Axis(low - margin, high + margin, true,
            [.. places.Where((_, i) => i % step == 0).Select(place => (place, place.ToString("G3", CultureInfo.InvariantCulture)))]);
    }

    /// <summary>An axis with one place for each label, at 0, 1, 2, ...; of more labels than can be read, every second or fewer is shown.</summary>
    public static Axis Categories(IReadOnlyList<string> labels)
    {
        int step = ((labels.Count - 1) / MostCategories) + 1;
        return new(-0.5, labels.Count - 0.5, false, [.. labels.Select((label, i) => ((double)i, label)).Where((_, i) => i % step == 0)]);
    }

    /// <summary>A whole number as an exponent.</summary>
    public static string Superscript(int exponent) => string.Concat(exponent.ToString(CultureInfo.InvariantCulture)
        .Select(character => character == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[character - '0']));

    private double Scale(double value) => _logarithmic ? Math.Log10(value) : value;

    private static (double Low, double High) Range(IEnumerable<double> values, double low, double high)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        return all.Length == 0 ? (low, high) : (all.Min(), all.Max());
    }

    private static string Power(int power) => power switch
    {
        0 => "1",
        1 => "10",
        _ => "10" + Superscript(power),
    };
}
