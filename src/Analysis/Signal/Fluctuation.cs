namespace TypedNets.Analysis.Signal;

/// <summary>
/// By how much something varies from position to position, and how alike it is at positions some steps apart: means over windows vary less where it is
/// not alike, and are alike themselves since windows overlap.
/// </summary>
internal sealed class Fluctuation
{
    private static readonly double[] s_apart = [1];

    private readonly double[][] _along;

    private Fluctuation(double size, double[][] along) => (Size, _along) = (size, along);

    /// <summary>None.</summary>
    public static Fluctuation None { get; } = new(0, []);

    /// <summary>Its variance.</summary>
    public double Size { get; }

    /// <summary>Of positions that have nothing in common.</summary>
    public static Fluctuation Apart(double size) => new(size, []);

    /// <summary>Of positions that are alike as far as the lists say, for each axis and number of steps, from 1 for none.</summary>
    public static Fluctuation Alike(double size, double[][] along) => new(size, along);

    /// <summary>On how many axes positions near each other may be alike.</summary>
    public int Rank => _along.Length;

    /// <summary>How alike positions are that lie so many steps apart along an axis.</summary>
    public double At(int axis, long steps) => Axis(axis) is var list && steps < list.Length ? list[steps] : 0;

    /// <summary>How alike two different positions of a window are, on average.</summary>
    /// <param name="taps">The window's sizes.</param>
    public double Within(IReadOnlyList<double> taps) => Between(taps, -1, 0);

    /// <summary>How alike a position of a window and one of another are that lies so many steps on along an axis; of one window, two different ones.</summary>
    public double Between(IReadOnlyList<double> taps, int along, long steps)
    {
        double count = taps.Aggregate(1.0, (product, one) => product * one), all = 1;
        for (int axis = 0; axis < taps.Count; axis++)
            all *= Mean(Axis(axis), axis == along ? steps : 0, Math.Max(1, (long)Math.Round(taps[axis])), 1);
        return along >= 0 ? all : count > 1 ? ((count * all) - 1) / (count - 1) : 0;
    }

    /// <summary>Of sums over windows by weights that are independent from tap to tap.</summary>
    public Fluctuation ThroughWeights(IReadOnlyList<TapMap> axes) => new(Size, [.. axes.Select((axis, i) => Axis(i) is var list && axis.IsTransposed
        ? Enumerable.Range(0, (int)(((list.Length - 1) * axis.Stride) + 1)).Select(step => step % axis.Stride == 0 ? list[step / axis.Stride] : 0).ToArray()
        : Enumerable.Range(0, (int)((list.Length - 1) / axis.Stride) + 1).Select(step => list[step * axis.Stride]).ToArray())]);

    /// <summary>With a function of each value, which leaves 1 as it is.</summary>
    public Fluctuation Each(Func<double, double> f) => new(Size, [.. _along.Select(list => list.Select((value, step) => step == 0 ? 1 : f(value)).ToArray())]);

    /// <summary>It times a factor.</summary>
    public Fluctuation Times(double factor) => new(factor * Size, _along);

    /// <summary>The sum of those of independent causes.</summary>
    public static Fluctuation Sum(params IReadOnlyList<Fluctuation> all)
    {
        Fluctuation[] real = [.. all.Where(one => one.Size > 0)];
        if (real.Length < 2)
            return real.Length == 0 ? None : real[0];
        double size = real.Sum(one => one.Size);
        var along = new double[real.Max(one => one._along.Length)][];
        for (int axis = 0; axis < along.Length; axis++)
        {
            along[axis] = new double[real.Max(one => one.Axis(axis).Length)];
            foreach (Fluctuation one in real)
            {
                double[] list = one.Axis(axis);
                for (int step = 0; step < list.Length; step++)
                    along[axis][step] += one.Size / size * list[step];
            }
        }

        return new(size, along);
    }

    /// <summary>Of means over windows.</summary>
    public Fluctuation Through(IReadOnlyList<TapMap> axes)
    {
        if (Size == 0)
            return None;
        double size = Size;
        var along = new double[axes.Count][];
        for (int axis = 0; axis < axes.Count; axis++)
        {
            TapMap map = axes[axis];
            long stride = map.IsTransposed ? 1 : map.Stride, taps = map.IsTransposed ? Math.Max(1, map.Taps / map.Stride) : map.Taps;
            double[] before = Axis(axis);
            long reach = Math.Min((before.Length - 1 + ((taps - 1) * map.Dilation)) / stride, (map.Outputs ?? 1) - 1);
            double[] means = [.. Enumerable.Range(0, (int)Math.Max(0, reach) + 1).Select(step => Mean(before, step * stride, taps, map.Dilation))];
            along[axis] = Scaled(means, ref size);
        }

        return new(size, along);
    }

    /// <summary>Of the mean over all positions of a map.</summary>
    /// <param name="sizes">Of the map.</param>
    public Fluctuation OfAll(IReadOnlyList<long> sizes) =>
        Apart(sizes.Select((count, axis) => Mean(Axis(axis), 0, count, 1)).Aggregate(Size, (product, mean) => product * mean));

    /// <summary>The mean of its products over pairs of taps of two windows that begin some steps apart.</summary>
    private static double Mean(double[] list, long steps, long taps, long dilation)
    {
        double sum = 0;
        for (long apart = 1 - taps; apart < taps; apart++)
        {
            long place = Math.Abs(steps + (apart * dilation));
            if (place < list.Length)
                sum += (taps - Math.Abs(apart)) * list[place];
        }

        return sum / taps / taps;
    }

    private static double[] Scaled(double[] list, ref double size)
    {
        double first = list[0];
        size *= first;
        return first > 0 ? [.. list.Select(value => value / first)] : s_apart;
    }

    private double[] Axis(int axis) => axis < _along.Length ? _along[axis] : s_apart;
}
