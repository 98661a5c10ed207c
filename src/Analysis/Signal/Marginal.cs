namespace TypedNets.Analysis.Signal;

/// <summary>
/// How a value is distributed that is not normal, as what a rectifier leaves plus a normal branch: so many numbers with their weights, in order.
/// Activations on the way around residual branches are functions of such sums, which stay skewed.
/// </summary>
internal sealed class Marginal
{
    private const int BinCount = 56;
    private const double Reach = 5, Step = 1.0 / 8, NormalStep = 1.0 / 3;

    private readonly (double Value, double Weight)[] _atoms;

    private Marginal((double, double)[] atoms) => _atoms = atoms;

    /// <summary>The least of the numbers.</summary>
    public double Least => _atoms.Min(atom => atom.Value);

    /// <summary>The greatest of them.</summary>
    public double Most => _atoms.Max(atom => atom.Value);

    /// <summary>Of a function of a normal value.</summary>
    public static Marginal Of(double mean, double variance, Func<double, double>? f)
    {
        // A normal value alone is smooth: fewer numbers have its moments.
        double deviation = Math.Sqrt(variance), all = 0, step = f is null ? NormalStep : Step;
        var atoms = new (double Value, double Weight)[(int)Math.Round(2 * Reach / step) + 1];
        for (int i = 0; i < atoms.Length; i++)
        {
            double z = -Reach + (i * step), x = mean + (deviation * z), weight = Math.Exp(-z * z / 2);
            atoms[i] = (f is null ? x : f(x), weight);
            all += weight;
        }

        for (int i = 0; i < atoms.Length; i++)
            atoms[i].Weight /= all;
        return new(atoms);
    }

    /// <summary>Of a value that is as often anywhere between two numbers.</summary>
    public static Marginal Uniform(double low, double high) =>
        new([.. Enumerable.Range(0, BinCount).Select(i => (low + ((high - low) * (i + 0.5) / BinCount), 1.0 / BinCount))]);

    /// <summary>Of a value; null where all that is known is that it is nearly normal.</summary>
    public static Marginal? Of(Moments value) => value.Marginal?.Value
        ?? (value.Function is { MaxOf: 1 } function ? Of(function.Mean, function.Variance, function.Apply) : null);

    /// <summary>Of the sum of independent ones.</summary>
    public Marginal Plus(Marginal other)
    {
        (double Value, double Weight)[] mine = Coarse(_atoms), theirs = Coarse(other._atoms);
        double least = mine.Min(a => a.Value) + theirs.Min(a => a.Value), most = mine.Max(a => a.Value) + theirs.Max(a => a.Value), width = (most - least) / BinCount;
        if (width <= 0)
            return new([(least, 1)]);
        var bins = new Bins(least, width);
        foreach ((double value, double weight) in mine)
        {
            foreach ((double added, double share) in theirs)
                bins.Add(value + added, weight * share);
        }

        return new(bins.Atoms());
    }

    /// <summary>Of a function of it.</summary>
    public Marginal Then(Func<double, double> f) => new([.. _atoms.Select(atom => (f(atom.Value), atom.Weight))]);

    /// <summary>E f.</summary>
    public double Expect(Func<double, double> f)
    {
        double sum = 0;
        foreach ((double value, double weight) in _atoms)
            sum += weight * f(value);
        return sum;
    }

    /// <summary>Fewer of them where there are many, of the same mean and second moment.</summary>
    private static (double Value, double Weight)[] Coarse((double Value, double Weight)[] atoms)
    {
        double least = atoms.Min(a => a.Value), width = (atoms.Max(a => a.Value) - least) / BinCount;
        if (atoms.Length <= BinCount || width <= 0)
            return atoms;
        var bins = new Bins(least, width);
        foreach ((double value, double weight) in atoms)
            bins.Add(value, weight);
        return bins.Atoms();
    }

    /// <summary>Numbers put together in bins, each with its moments: two numbers a standard deviation from its mean stand for a bin.</summary>
    private sealed class Bins(double least, double width)
    {
        private readonly double[] _weights = new double[BinCount], _first = new double[BinCount], _second = new double[BinCount];

        public void Add(double value, double weight)
        {
            int bin = Math.Max(0, Math.Min(BinCount - 1, (int)((value - least) / width)));
            _weights[bin] += weight;
            _first[bin] += weight * value;
            _second[bin] += weight * value * value;
        }

        public (double, double)[] Atoms()
        {
            var atoms = new List<(double, double)>();
            for (int i = 0; i < BinCount; i++)
            {
                if (_weights[i] < 1e-12)
                    continue;
                double mean = _first[i] / _weights[i], spread = Math.Sqrt(Math.Max(0, (_second[i] / _weights[i]) - (mean * mean)));
                if (spread < 1e-9 * width)
                {
                    atoms.Add((mean, _weights[i]));
                    continue;
                }

                atoms.Add((mean - spread, _weights[i] / 2));
                atoms.Add((mean + spread, _weights[i] / 2));
            }

            return [.. atoms];
        }
    }
}
