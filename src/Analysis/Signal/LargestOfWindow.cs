namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through a maximum pool: the largest of a window is that of as many normal values, of a channel, that share as much as positions of one sample do. Where
/// windows overlap the largest of two may be one and the same, so that neighbours are alike.
/// </summary>
/// <param name="axes">The windows.</param>
internal sealed class LargestOfWindow(IReadOnlyList<TapMap> axes)
{
    /// <summary>Positions farther apart have next to nothing in common of their own.</summary>
    private const long MostAlike = 4;

    /// <summary>The output; null where what it reads is no function of a normal value that rises.</summary>
    public Moments? Forward(SignalLayer layer, Moments input)
    {
        NormalFunction? function = input.Function ?? (input.IsNearlyNormal || input.Marginal is not null ? input.AsNormal(layer.Number) : null);
        if (function?.Rises() != true)
            return null;
        NormalFunction largest = Over(function);
        Func<double, double> apply = function.Apply ?? (x => x);
        Profile? places = function.IsItself ? input.Profile : function.Profile;
        var before = new double[]?[axes.Count];
        double level = 1;
        for (int i = 0; i < axes.Count; i++)
        {
            double[] taps = axes[i].Gather(null);
            (before[i], double mean) = Profile.Normalize([.. axes[i].Gather(Profile.Axis(places, i, axes[i].Inputs)).Select((sum, o) => sum / taps[o])]);
            level *= mean;
        }

        // Covariances are those of values of the mean second moment; what windows read has another where edges are rarely read.
        double near = (largest.Covariance.Value + largest.Pairs.Within(axes)) / level;
        double ofWindow = largest.OwnBy is { } alike ? largest.Own * alike.Value.Within([.. largest.Windows.Select(window => (double)window.Taps)]) : 0;
        NormalFunction within = largest.With(near + ofWindow);
        double plain = within.Expect(x => Square(apply(x))), average = within.Expect(apply), scale = Second(level);
        double Second(double share) => within.IsHomogeneous ? share * plain : within.Times(share).Expect(x => Square(apply(x)));
        double[]?[] lists = new double[]?[axes.Count], lifts = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            double[] taps = axes[i].Gather(null), squares = Each(taps, count => (within with { MaxOf = largest.MaxOf * count }).Expect(x => Square(apply(x))) / plain);
            (lists[i], double change) = Profile.Normalize(squares);
            lifts[i] = taps.All(count => count == taps[0]) || average == 0 ? null : Each(taps, count => (within with { MaxOf = largest.MaxOf * count }).Expect(apply) / average);
            scale *= change;
        }

        (Profile? profile, double uneven) = Profile.Through(Profile.Of(before), share => Second(level * share), Profile.Of(lists));
        double second = scale * uneven;
        NormalFunction apart = largest.WithAlike(near, ofWindow);
        bool isWhole = axes.All(axis => axis.Outputs == 1), isLifted = lifts.Any(lift => lift is not null);
        Lazy<(double Mean, SharedMap Map)> shared = new(() =>
        {
            (double mean, SharedMap map) = largest.Pairs.ThroughMeans(largest.Covariance.Value, axes, countsPadding: false);
            return map.Times(1 / level).Then(mean / level, largest.Variance, covariance => Product(apart, scale, covariance), Profile.Of(before), Powers(within, plain), isLifted ? lifts : null);
        });
        return new Moments(average, second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = isWhole || (largest.PairsBy is null && !isLifted) ? null : new(() => shared.Value.Map),
            OwnBy = isWhole || (largest.OwnBy is null && !TapMap.Overlap(axes)) ? null : new(() => Likeness(largest, near, ofWindow)),
            SharesMaxima = TapMap.Overlap(axes),
            Function = apart with { Profile = Profile.Of(before) },
            Sources = input.Sources,
            Profile = profile,
        };
    }

    /// <summary>Of a value that is the largest of a window, in how many other windows it is that too, on average.</summary>
    /// <param name="function">What the pool reads, as a function of a normal value; null where it is none.</param>
    public double MeanOfAgain(NormalFunction? function)
    {
        IReadOnlyList<(long Taps, long Stride)> windows = function is null ? [.. axes.Select(axis => (axis.Taps, axis.Stride))] : Over(function).Windows;
        return Again(windows, 0, 1, 1) - 1;
    }

    /// <summary>Over all windows some steps apart, the share of what two have in common in what either has: the largest of it is as often in any place.</summary>
    private double Again(IReadOnlyList<(long Taps, long Stride)> windows, int axis, double common, double size)
    {
        if (axis == windows.Count)
            return common / ((2 * size) - common);
        (long taps, long stride) = windows[axis];
        double sum = Again(windows, axis + 1, common * taps, size * taps);
        for (long steps = 1; steps < axes[axis].Outputs && steps * stride < taps; steps++)
            sum += 2 * (1 - ((double)steps / axes[axis].Outputs!.Value)) * Again(windows, axis + 1, common * (taps - (steps * stride)), size * taps);
        return sum;
    }

    /// <summary>The largest of what each window reads, which may be the largest of a window itself.</summary>
    private NormalFunction Over(NormalFunction function)
    {
        (long Taps, long Stride)[] windows = [.. axes.Select((axis, i) => i < function.Windows.Count
            ? (function.Windows[i].Taps + ((axis.Taps - 1) * function.Windows[i].Stride), function.Windows[i].Stride * axis.Stride) : (axis.Taps, axis.Stride))];
        double count = axes.Select((axis, i) => windows[i].Taps * axis.MeanTaps / axis.Taps).Aggregate(1.0, (product, taps) => product * taps);
        return function with { MaxOf = function.Windows.Count == 0 ? function.MaxOf * count : count, Variance = function.VarianceOfEach ?? function.Variance, VarianceOfEach = null, Windows = windows };
    }

    /// <summary>What two windows share whose values share so much.</summary>
    private static double Product(NormalFunction largest, double second, double covariance)
    {
        Func<double, double> apply = largest.Apply ?? (x => x);
        NormalFunction at = largest.With(covariance);
        double all = at.Expect(x => Square(apply(x)));
        return all > 0 ? second * at.ExpectProduct(apply) / all : 0;
    }

    /// <summary>The powers of the second moment with which the squared mean and the variance go, and the squared mean.</summary>
    private static (double OfMean, double OfVariance, double SquaredMean) Powers(NormalFunction largest, double second)
    {
        const double Step = 1.1;
        Func<double, double> apply = largest.Apply ?? (x => x);
        NormalFunction wider = largest.With(Step * largest.Covariance.Value) with { Variance = Step * largest.Variance };
        double mean = Square(largest.Expect(apply)), widerMean = Square(wider.Expect(apply)), variance = second - mean, widerVariance = wider.Expect(x => Square(apply(x))) - widerMean;
        double Power(double before, double after) => before > 0 && after > 0 ? Math.Log(after / before) / Math.Log(Step) : 1;
        return (Power(mean, widerMean), Power(variance, widerVariance), mean);
    }

    /// <summary>How alike neighbours are.</summary>
    /// <param name="largest">The largest of all that a window reads.</param>
    /// <param name="near">What those share with other samples.</param>
    /// <param name="ofWindow">What they share beyond that among each other.</param>
    private Fluctuation Likeness(NormalFunction largest, double near, double ofWindow)
    {
        Func<double, double> apply = largest.Apply ?? (x => x);
        NormalFunction one = largest.WithAlike(near, ofWindow).With(near);
        double second = one.Expect(x => Square(apply(x))), apart = one.ExpectProduct(apply);
        double[] taps = [.. largest.Windows.Select(window => (double)window.Taps)];
        double At(int axis, long steps)
        {
            (long size, long stride) = largest.Windows[axis];
            double same = Math.Max(0, size - (steps * stride)) / (double)size, pairs = same / taps.Aggregate(1.0, (product, tap) => product * tap);
            double alike = largest.OwnBy is { } own ? Math.Max(0, own.Value.Between(taps, axis, steps * stride) - pairs) / (1 - pairs) : 0;
            if (same == 0 && alike == 0)
                return 0;

            // What all of two windows have in common is taken as shared; then they have some values in common, of which the largest may be that of both.
            double both = Math.Min(ofWindow, largest.Own * alike);
            NormalFunction two = largest.WithAlike(near + both, ofWindow - both).With(near + both);
            double product = same > 0 ? two.ExpectOverlap(apply, two.MaxOf * same) : two.ExpectProduct(apply), all = two.Expect(x => Square(apply(x)));
            return Math.Max(0, Math.Min(1, ((product / all * second) - apart) / (second - apart)));
        }

        return second > apart ? Fluctuation.Alike(1, [.. axes.Select((axis, i) => Enumerable.Range(0, (int)Math.Min(MostAlike, axis.Outputs!.Value)).Select(steps => steps == 0 ? 1 : At(i, steps)).ToArray())]) : Fluctuation.Apart(1);
    }

    /// <summary>A function of the share of the mean number of taps that each window has, of equal ones once.</summary>
    private static double[] Each(double[] taps, Func<double, double> f)
    {
        double mean = taps.Average();
        var values = taps.Distinct().ToDictionary(count => count, count => count == mean ? 1 : f(count / mean));
        return [.. taps.Select(count => values[count])];
    }

    private static double Square(double x) => x * x;
}
