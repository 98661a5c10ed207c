namespace TypedNets.Analysis.Signal;

/// <summary>
/// How a second moment is spread over the positions of a map: on each axis, the moment at each position over the mean, 1 everywhere where
/// there is no list. What zeros around a map take away at its edge is a product over the axes, and stays one through layers that scale.
/// </summary>
internal sealed class Profile
{
    /// <summary>Less unevenness than this is none.</summary>
    private const double Least = 1e-4;

    /// <summary>Moments that differ by less than this factor go like a power; over more positions they are taken to; and less than this share of the mean counts as that.</summary>
    private const double Narrow = 1.1, MostPositions = 4096, Lost = 1e-9;

    private readonly double[]?[] _axes;

    private Profile(double[]?[] axes) => _axes = axes;

    /// <summary>A profile of lists with mean 1; null where all are even.</summary>
    public static Profile? Of(IReadOnlyList<double[]?> axes)
    {
        double[]?[] uneven = [.. axes.Select(axis => axis is null || axis.All(x => Math.Abs(x - 1) < Least) ? null : axis)];
        return uneven.All(axis => axis is null) ? null : new Profile(uneven);
    }

    /// <summary>On how many axes it may be uneven.</summary>
    public static int Rank(Profile? profile) => profile?._axes.Length ?? 0;

    /// <summary>Whether it is spread alike on two axes.</summary>
    public static bool IsAlike(Profile? profile, int axis, int other) => Axis(profile, axis) is var one && Axis(profile, other) is var two && (one is null || two is null ? one == two : one.SequenceEqual(two));

    /// <summary>The list of an axis; null where it is even.</summary>
    public static double[]? Axis(Profile? profile, int axis) => profile is null || axis >= profile._axes.Length ? null : profile._axes[axis];

    /// <summary>
    /// The list of an axis of this size; null where it is even, and where it is that of another size, after a change of shape that keeps no
    /// track of positions.
    /// </summary>
    public static double[]? Axis(Profile? profile, int axis, long? size) => Axis(profile, axis) is { } list && list.Length == size ? list : null;

    /// <summary>A list divided by its mean, and the mean.</summary>
    public static (double[] List, double Mean) Normalize(double[] list)
    {
        double mean = list.Average();
        return mean > 0 ? ([.. list.Select(x => x / mean)], mean) : (list, 0);
    }

    /// <summary>What a function that goes like the power of its argument makes of it, and the factor that this puts on the mean.</summary>
    public static (Profile? Profile, double Mean) Power(Profile? profile, double exponent)
    {
        if (profile is null)
            return (null, 1);
        double factor = 1;
        var axes = new double[]?[profile._axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            if (profile._axes[i] is not { } axis)
                continue;
            (axes[i], double mean) = Normalize([.. axis.Select(x => Math.Pow(Math.Max(x, 0), exponent))]);
            factor *= mean;
        }

        return (Of(axes), factor);
    }

    /// <summary>
    /// What a function makes of the moment at each position, times another profile, and the factor that this puts on the mean, f(1) being 1. What is no product over the
    /// axes then is taken as that of its means along each.
    /// </summary>
    /// <param name="profile">How moments are spread.</param>
    /// <param name="f">The function of a moment over the mean.</param>
    /// <param name="times">The other; null for 1 everywhere.</param>
    public static (Profile? Profile, double Mean) Through(Profile? profile, Func<double, double> f, Profile? times = null)
    {
        if (profile is null)
            return (times, 1);
        double[][] all = [.. profile._axes.Select((axis, i) => axis ?? Axis(times, i)?.Select(_ => 1.0).ToArray() ?? [1.0])];
        double least = all.Aggregate(1.0, (product, axis) => product * axis.Min()), most = all.Aggregate(1.0, (product, axis) => product * axis.Max()), one = f(1);
        if (one <= 0)
            return Times(profile, times);
        var curve = LogCurve.Of(f, Math.Max(Lost, least), most);
        if (all.Aggregate(1.0, (product, axis) => product * axis.Length) > MostPositions || (most < Narrow * least && curve.IsPositive))
        {
            (Profile? power, double factor) = Power(profile, curve.Power);
            (Profile? product, double joint) = Times(power, times);
            return (product, factor * joint);
        }

        double[][] weights = [.. all.Select((axis, i) => Axis(times, i, axis.Length) ?? [.. axis.Select(_ => 1.0)])], sums = [.. all.Select(axis => new double[axis.Length])];
        double Add(int axis, double moment, double weight)
        {
            if (axis == all.Length)
                return weight * curve.At(moment) / one;
            double sum = 0;
            for (int p = 0; p < all[axis].Length; p++)
            {
                double part = Add(axis + 1, moment * all[axis][p], weight * weights[axis][p]);
                sums[axis][p] += part;
                sum += part;
            }

            return sum;
        }

        double mean = Add(0, 1, 1) / all.Aggregate(1.0, (product, axis) => product * axis.Length);
        return (Of([.. sums.Select((axis, i) => axis.Length == 1 ? Axis(times, i) : Normalize(axis).List)]), mean);
    }

    /// <summary>The product of two over the positions, and its mean.</summary>
    public static (Profile? Profile, double Mean) Times(Profile? one, Profile? other)
    {
        if (one is null || other is null)
            return (one ?? other, 1);
        double factor = 1;
        var axes = new double[]?[Math.Max(one._axes.Length, other._axes.Length)];
        for (int i = 0; i < axes.Length; i++)
        {
            (double[]? a, double[]? b) = (Axis(one, i), Axis(other, i));
            if (a is null || b is null || a.Length != b.Length)
            {
                axes[i] = a ?? b;
                continue;
            }

            (axes[i], double mean) = Normalize([.. a.Zip(b, (x, y) => x * y)]);
            factor *= mean;
        }

        return (Of(axes), factor);
    }

    /// <summary>That of a sum of values of these moments.</summary>
    public static Profile? Mix(IReadOnlyList<(double Moment, Profile? Profile)> values)
    {
        double all = values.Sum(value => value.Moment);
        if (all <= 0 || values.All(value => value.Profile is null))
            return null;
        int rank = values.Max(value => value.Profile?._axes.Length ?? 0);
        var axes = new double[]?[rank];
        for (int i = 0; i < rank; i++)
        {
            double[]? length = values.Select(value => Axis(value.Profile, i)).FirstOrDefault(axis => axis is not null);
            if (length is not null && values.All(value => Axis(value.Profile, i) is not { } axis || axis.Length == length.Length))
                axes[i] = [.. Enumerable.Range(0, length.Length).Select(p => values.Sum(value => value.Moment * (Axis(value.Profile, i)?[p] ?? 1)) / all)];
        }

        return Of(axes);
    }
}
