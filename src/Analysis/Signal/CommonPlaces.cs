namespace TypedNets.Analysis.Signal;

/// <summary>
/// What two positions of a map have in common because both read as many zeros from beyond the edge, beyond what any two have: a product over the axes, of which the
/// means over either position are taken off.
/// </summary>
internal sealed class CommonPlaces
{
    private readonly double[][,] _common;
    private readonly double[][] _means;
    private readonly (double Squares, double Rows, double Mean)[] _all;

    /// <summary>For windows along each axis.</summary>
    public CommonPlaces(IReadOnlyList<TapMap> axes)
    {
        _common = [.. axes.Select(axis => axis.Common())];
        _means = [.. _common.Select(common => Enumerable.Range(0, common.GetLength(0)).Select(one => Enumerable.Range(0, common.GetLength(0)).Average(other => common[one, other])).ToArray())];
        _all = [.. _common.Select((common, axis) => (MeanSquare(common), _means[axis].Average(value => value * value), _means[axis].Average()))];
    }

    /// <summary>Its mean square, and how alike it is for two positions and two others some steps on along an axis.</summary>
    public Fluctuation Fluctuation()
    {
        double size = Product(0, 0), squares = _all.Aggregate(1.0, (product, one) => product * one.Squares);
        return size <= 1e-9 * squares ? Signal.Fluctuation.None
            : Signal.Fluctuation.Alike(size, [.. _common.Select((common, axis) => Enumerable.Range(0, common.GetLength(0)).Select(apart => Product(axis, apart) / size).ToArray())]);
    }

    /// <summary>E (k − r − r' + m)(k₊ − r₊ − r'₊ + m), each a product over the axes; what is marked by a plus lies so many steps on along one of them.</summary>
    private double Product(int along, int apart)
    {
        (double squares, double rows, double mean) = (1, 1, 1);
        for (int axis = 0; axis < _common.Length; axis++)
        {
            if (axis == along)
                continue;
            squares *= _all[axis].Squares;
            rows *= _all[axis].Rows;
            mean *= _all[axis].Mean;
        }

        (double[,] k, double[] r) = (_common[along], _means[along]);
        int left = r.Length - apart;
        double kk = 0, kr = 0, rk = 0, rr = 0, before = 0, after = 0, each = 1.0 / left;
        for (int one = 0; one < left; one++)
        {
            rr += each * r[one] * r[one + apart];
            before += each * r[one];
            after += each * r[one + apart];
            for (int other = 0; other < left; other++)
            {
                kk += each * each * k[one, other] * k[one + apart, other + apart];
                kr += each * each * k[one, other] * r[one + apart];
                rk += each * each * k[one + apart, other + apart] * r[one];
            }
        }

        double all = mean * _all[along].Mean, first = mean * Mean(k, 0, left), second = mean * Mean(k, apart, left);
        return (squares * kk) - (2 * rows * (kr + rk - rr)) + (2 * mean * mean * before * after) + (all * (first + second - (2 * mean * (before + after)) + all));
    }

    private static double MeanSquare(double[,] k)
    {
        double sum = 0;
        foreach (double value in k)
            sum += value * value;
        return sum / k.Length;
    }

    private static double Mean(double[,] k, int from, int count)
    {
        double sum = 0;
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other < count; other++)
                sum += k[from + one, from + other];
        }

        return sum / count / count;
    }
}
