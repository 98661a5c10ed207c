namespace TypedNets.Analysis.Signal;

/// <summary>
/// How what all data share differs over pairs of positions of a map, since windows at an edge read fewer real places: K(p, p') less its mean over all pairs is taken as
/// Σ Dᵢ(pᵢ, p'ᵢ) over the axes and κ Σ Dᵢ·Dⱼ over pairs of them, each D a symmetric matrix of mean 0. A product over the axes is of this form, and what a normalisation
/// leaves of it nearly so.
/// </summary>
internal sealed class SharedMap
{
    /// <summary>Differences below this share of a second moment are none.</summary>
    private const double Least = 1e-4;

    /// <summary>κ is one over the mean for a product over the axes; what comes out larger than so many times that is numbers too small to divide by.</summary>
    private const double MostCross = 3;

    private readonly double[,]?[] _axes;
    private readonly double _cross, _loose;
    private readonly Lazy<SharedMap> _centred;

    private SharedMap(double[,]?[] axes, double cross, double same)
    {
        (_axes, Same) = (axes, same);
        _centred = new(() => new(Each(_axes, AxisPairs.Centred), _cross, Same));
        double[] diagonals = [.. axes.Select(AxisPairs.Diagonal)];
        _cross = cross;

        // What edges that are too far away to tell pairs apart by give positions in common with themselves and with those near them.
        _loose = same - diagonals.Sum() - (cross * Pairs(diagonals));
    }

    /// <summary>Where all pairs share as much.</summary>
    public static SharedMap Even { get; } = new([], 0, 0);

    /// <summary>By how much more two samples share at one position, on average over the positions.</summary>
    public double Same { get; }

    /// <summary>The mean of its square over all pairs.</summary>
    public double MeanSquare
    {
        get
        {
            double[] squares = [.. _axes.Select(axis => axis is null ? 0 : AxisPairs.MeanSquare(axis))];
            return squares.Sum() + (_cross * _cross * Pairs(squares));
        }
    }

    /// <summary>Whether all pairs share as much.</summary>
    public bool IsEven => Same == 0 && _axes.All(axis => axis is null);

    /// <summary>On how many axes pairs may differ.</summary>
    public int Rank => _axes.Length;

    /// <summary>Of matrices whose means are taken off.</summary>
    /// <param name="axes">The matrices.</param>
    /// <param name="ofAxes">What they give, with κ, in common to a position with itself, on average.</param>
    /// <param name="mean">The mean over all pairs: κ is one over it for a product over the axes, and of that size.</param>
    /// <param name="same">What a position has in common with itself in all.</param>
    private static SharedMap Of(double[,]?[] axes, double ofAxes, double mean, double same)
    {
        double[,]?[] centred = Each(axes, axis => AxisPairs.Times(axis, 1, -AxisPairs.Mean(axis)));
        double[] diagonals = [.. centred.Select(AxisPairs.Diagonal)];
        double pairs = Pairs(diagonals), cross = pairs != 0 && mean > 0 ? (ofAxes - diagonals.Sum()) / pairs : 0;
        return new(centred, mean > 0 ? Math.Max(-MostCross / mean, Math.Min(MostCross / mean, cross)) : 0, same);
    }

    /// <summary>The matrix of an axis of this size; null where it is even, and where it is that of another size.</summary>
    public double[,]? Axis(int axis, long? size) => axis < _axes.Length && _axes[axis] is { } matrix && matrix.GetLength(0) == size ? matrix : null;

    /// <summary>It times a factor.</summary>
    public SharedMap Times(double factor) => IsEven || factor == 1 ? this : new(Each(_axes, axis => AxisPairs.Times(axis, factor)), factor == 0 ? 0 : _cross / factor, factor * Same);

    /// <summary>Of a sum of independent values, each times a factor.</summary>
    public static SharedMap Sum(IReadOnlyList<(double Factor, SharedMap Of)> all)
    {
        (double Factor, SharedMap Of)[] real = [.. all.Where(one => !one.Of.IsEven)];
        if (real.Length < 2)
            return real.Length == 0 ? Even : real[0].Of.Times(real[0].Factor);
        var axes = new double[,]?[real.Max(one => one.Of._axes.Length)];
        for (int i = 0; i < axes.Length; i++)
        {
            (double Factor, double[,] Of)[] matrices = [.. real.Where(one => i < one.Of._axes.Length && one.Of._axes[i] is not null).Select(one => (one.Factor, one.Of._axes[i]!))];
            if (i > 0 && real.All(one => i < one.Of._axes.Length && ReferenceEquals(one.Of._axes[i], one.Of._axes[i - 1])))
                axes[i] = axes[i - 1];
            else if (matrices.Length > 0 && matrices.All(one => one.Of.Length == matrices[0].Of.Length))
                axes[i] = AxisPairs.Sum(matrices);
        }

        double pairs = Pairs([.. axes.Select(AxisPairs.Diagonal)]);
        return new(axes, pairs == 0 ? 0 : real.Sum(one => one.Factor * one.Of._cross * Pairs([.. one.Of._axes.Select(AxisPairs.Diagonal)])) / pairs, real.Sum(one => one.Factor * one.Of.Same));
    }

    /// <summary>What is left where the mean of each channel over all positions is taken off, times a factor.</summary>
    public SharedMap Centred(double factor) => IsEven ? this : _centred.Value.Times(factor);

    /// <summary>Along an axis, the mean over one of the positions of a pair.</summary>
    public double[]? Rows(int axis) => axis < _axes.Length && _axes[axis] is { } matrix ? AxisPairs.Rows(matrix) : null;

    /// <summary>By how much more two different positions of a window share than any two, on average.</summary>
    public double Within(IReadOnlyList<TapMap> windows)
    {
        if (IsEven)
            return 0;
        double taps = windows.Aggregate(1.0, (product, axis) => product * axis.MeanTaps);
        double all = Total([.. windows.Select((axis, i) => PairSums.OfMeans(axis, Axis(i, axis.Inputs), countsPadding: false).Sum.Diagonal)]);
        return _loose + (taps > 1 ? ((taps * all) - Same + _loose) / (taps - 1) : Same - _loose);
    }

    /// <summary>Of means over windows, and their mean over all pairs.</summary>
    public (double Mean, SharedMap Map) ThroughMeans(double mean, IReadOnlyList<TapMap> axes, bool countsPadding) =>
        Through(mean, Sums(axes, (axis, matrix) => PairSums.OfMeans(axis, matrix, countsPadding)), 1);

    /// <summary>Of sums over windows by weights that are independent from tap to tap, and their mean over all pairs.</summary>
    public (double Mean, SharedMap Map) ThroughWeights(double mean, IReadOnlyList<TapMap> axes, double factor) => Through(mean, Sums(axes, PairSums.OfTaps), factor);

    /// <summary>Of sums over windows, and their mean over all pairs.</summary>
    /// <param name="mean">The mean over all pairs before.</param>
    /// <param name="axes">For each axis, how many pairs of positions two outputs read, and the sums of this map's matrix over those.</param>
    /// <param name="factor">On the sums.</param>
    private (double Mean, SharedMap Map) Through(double mean, IReadOnlyList<(PairSums Count, PairSums Sum)> axes, double factor)
    {
        int rank = axes.Count;
        double product = axes.Aggregate(factor, (all, axis) => all * axis.Count.Mean), places = axes.Aggregate(factor, (all, axis) => all * axis.Count.Diagonal);
        double[] sums = [.. axes.Select(axis => axis.Count.Mean > 0 ? axis.Sum.Mean / axis.Count.Mean : 0)];
        double after = product * (mean + Total(sums));
        double same = places * (mean + Total([.. axes.Select(axis => axis.Count.Diagonal > 0 ? axis.Sum.Diagonal / axis.Count.Diagonal : 0)])) - after;
        var matrices = new double[,]?[rank];
        for (int i = 0; i < rank; i++)
        {
            double others = sums.Where((_, j) => j != i).Sum(), count = axes[i].Count.Mean;
            if (count > 0 && (axes[i].Count.Matrix ?? axes[i].Sum.Matrix) is not null)
                matrices[i] = i > 0 && axes[i] == axes[i - 1] ? matrices[i - 1] : PairSums.Joined(axes[i].Count, product / count * (mean + others), axes[i].Sum, product / count * (1 + (_cross * others)));
        }

        return (after, Of(matrices, same, after, same + (places * _loose)));
    }

    /// <summary>What a function of each two values makes of it, and the mean over all pairs.</summary>
    /// <param name="mean">The mean over all pairs before.</param>
    /// <param name="variance">The most that two can share.</param>
    /// <param name="product">The mean product of the function of two values that share so much.</param>
    /// <param name="profile">How the second moment differs over the positions.</param>
    /// <param name="powers">The powers of the second moment with which the function's squared mean and its variance go, and that squared mean.</param>
    /// <param name="lifts">On each axis, the factor on the function's mean at each position, as where a window has fewer places; null for 1.</param>
    public (double Mean, SharedMap Map) Then(double mean, double variance, Func<double, double> product, Profile? profile = null, (double OfMean, double OfVariance, double SquaredMean) powers = default, IReadOnlyList<double[]?>? lifts = null)
    {
        double here = product(mean);
        if (IsEven && profile is null && lifts is null)
            return (here, Even);
        (double Least, double Most)[] ranges = [(0, Same), .. _axes.Select(axis => axis is null ? (0, 0) : AxisPairs.Range(axis))];
        double least = Math.Max(0, mean + ranges.Min(range => range.Least)), most = Math.Min(variance, mean + Math.Max(0, ranges.Max(range => range.Most)));
        Func<double, double> near = most - least < Least * variance ? _ => here : Quadratic.Through(product, least, most).At;
        double after = here, sameMean = powers.SquaredMean, sameRest = 1;
        var matrices = new double[,]?[Math.Max(Math.Max(_axes.Length, Profile.Rank(profile)), lifts?.Count ?? 0)];
        for (int i = 0; i < matrices.Length; i++)
        {
            double[,]? matrix = i < _axes.Length ? _axes[i] : null;
            double[]? lift = lifts is not null && i < lifts.Count ? lifts[i] : null, places = matrix is null ? Profile.Axis(profile, i) : Profile.Axis(profile, i, matrix.GetLength(0));
            if ((matrix ?? PairSums.Zero((places ?? lift)?.Length)) is not { } before)
                continue;
            bool isAlike = i > 0 && lift is null && lifts?[i - 1] is null && matrix is not null && ReferenceEquals(matrix, _axes[i - 1]) && Profile.IsAlike(profile, i, i - 1);
            matrices[i] = isAlike ? matrices[i - 1] : Then(before, (value, scale) => scale > 0 ? near(Math.Min(variance, (mean + value) / scale)) : 0, places, powers, lift);
            after += AxisPairs.Mean(matrices[i]!) - near(mean);
            sameMean *= (places?.Average(place => Math.Pow(place, powers.OfMean)) ?? 1) * (lift?.Average(value => value * value) ?? 1);
            sameRest *= places?.Average(place => Math.Pow(place, powers.OfVariance)) ?? 1;
        }

        double SameOf(double covariance) => sameMean + (sameRest * (near(Math.Min(variance, mean + covariance)) - powers.SquaredMean)) + here - near(mean) - after;
        return (after, Of(matrices, SameOf(Same - _loose), after, SameOf(Same)));
    }

    /// <summary>A function of each value, of its mean and the rest by the powers with which they go.</summary>
    private static double[,] Then(double[,] matrix, Func<double, double, double> shared, double[]? places, (double OfMean, double OfVariance, double SquaredMean) powers, double[]? lift)
    {
        double[]? roots = Powers(places, 0.5), ofMean = Times(Powers(places, powers.OfMean / 2), lift), ofRest = Powers(places, powers.OfVariance / 2);
        return AxisPairs.Each(matrix, (value, one, other) =>
        {
            double plain = shared(value, Product(roots, one, other));
            return ofMean is null ? plain : (Product(ofMean, one, other) * powers.SquaredMean) + (Product(ofRest, one, other) * (plain - powers.SquaredMean));
        });
    }

    private static double Product(double[]? places, int one, int other) => places is null ? 1 : places[one] * places[other];

    private static double[]? Powers(double[]? places, double exponent) => places is null ? null : [.. places.Select(place => exponent == 0.5 ? Math.Sqrt(place) : Math.Pow(place, exponent))];

    private static double[]? Times(double[]? one, double[]? other) => one is null || other is null ? one ?? other : [.. one.Zip(other, (a, b) => a * b)];

    /// <summary>For each axis, of equal windows and matrices once.</summary>
    private (PairSums Count, PairSums Sum)[] Sums(IReadOnlyList<TapMap> axes, Func<TapMap, double[,]?, (PairSums, PairSums)> of)
    {
        var sums = new (PairSums Count, PairSums Sum)[axes.Count];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = i > 0 && axes[i] == axes[i - 1] && ReferenceEquals(Axis(i, axes[i].Inputs), Axis(i - 1, axes[i].Inputs)) ? sums[i - 1] : of(axes[i], Axis(i, axes[i].Inputs));
        return sums;
    }

    /// <summary>A function of each matrix, of axes that are alike once.</summary>
    private static double[,]?[] Each(double[,]?[] axes, Func<double[,], double[,]> f)
    {
        var result = new double[,]?[axes.Length];
        for (int i = 0; i < axes.Length; i++)
            result[i] = axes[i] is not { } axis ? null : i > 0 && ReferenceEquals(axis, axes[i - 1]) ? result[i - 1] : f(axis);
        return result;
    }

    /// <summary>Σ dᵢ + κ Σ dᵢ·dⱼ.</summary>
    private double Total(double[] axes) => axes.Sum() + (_cross * Pairs(axes));

    private static double Pairs(double[] axes) => ((axes.Sum() * axes.Sum()) - axes.Sum(value => value * value)) / 2;
}
